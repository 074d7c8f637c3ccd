package stalesim.model.gossip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class StochasticQuantiserTest {

    private static final double[] VECTOR = {1, -0.37, 0.0123, 0, 0.5, -0.999, 1e-9, -2.5};
    private static final int DRAWS = 40_000;

    private static UniformRandomProvider random(int entity) {
        return new RandomStreams(17, 0).stream(entity, Purpose.COMPRESSION);
    }

    /**
     * With h the step and f the fractional part of z_k/h, one error has variance v = h^2 f (1 - f): the mean of N draws
     * is within 5 sqrt(v/N) of z_k (rounding of h floor(..) adds 1e-15), and their variance within 5 standard errors of
     * v, for a two-point variable sqrt(v (h^2 (1 - 4 f + 4 f^2))/N), plus 25 v/N for the estimated mean. 32 comparisons
     * of each kind, 6e-7 each: false alarms below 4e-5 altogether.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void hasNoBiasAndTheVarianceOfRandomRounding(int bits) {
        double step = 2.5 / ((1 << (bits - 1)) - 1);
        double[] sum = new double[VECTOR.length];
        double[] squares = new double[VECTOR.length];
        UniformRandomProvider random = random(bits);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] z = VECTOR.clone();
            new StochasticQuantiser(bits).quantise(z, random);
            for (int k = 0; k < z.length; k++) {
                sum[k] += z[k] - VECTOR[k];
                squares[k] += (z[k] - VECTOR[k]) * (z[k] - VECTOR[k]);
            }
        }
        for (int k = 0; k < VECTOR.length; k++) {
            double f = VECTOR[k] / step - Math.floor(VECTOR[k] / step);
            double variance = step * step * f * (1 - f);
            double deviation = step * Math.abs(1 - 2 * f) * Math.sqrt(variance / DRAWS);
            assertThat(sum[k] / DRAWS).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS) + 1e-15));
            assertThat(squares[k] / DRAWS)
                    .isCloseTo(variance, within(5 * deviation + 25 * variance / DRAWS + 1e-15));
        }
    }

    /** With b bits there are 2^b values; a multiple of h is told by rounding of the quotient, below 1e-12. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8, 31})
    void sendsWholeMultiplesThatFitIntoTheBits(int bits) {
        double most = (1L << (bits - 1)) - 1;
        double[] z = VECTOR.clone();
        new StochasticQuantiser(bits).quantise(z, random(100));
        for (double value : z) {
            double multiple = value * most / 2.5;
            assertThat(multiple).isCloseTo(Math.rint(multiple), within(1e-12 * most));
            assertThat(Math.abs(multiple)).isLessThanOrEqualTo(most * (1 + 1e-12));
        }
    }

    @Test
    void nothingAndWholeStepsStayAsTheyAre() {
        double[] zeros = new double[3];
        new StochasticQuantiser(2).quantise(zeros, random(0));
        assertThat(zeros).containsOnly(0);
        double[] whole = {3, -1, 2, 0};
        new StochasticQuantiser(3).quantise(whole, random(0));
        assertThat(whole).containsExactly(3, -1, 2, 0);
        double[] same = VECTOR.clone();
        Quantiser.of(32).quantise(same, random(0));
        assertThat(same).containsExactly(VECTOR);
    }

    @Test
    void bitsHaveARange() {
        assertThatThrownBy(() -> new StochasticQuantiser(1)).hasMessageContaining("bits=1");
        assertThatThrownBy(() -> new StochasticQuantiser(32)).hasMessageContaining("bits=32");
        assertThat(Quantiser.of(8).bits()).isEqualTo(8);
        assertThat(Quantiser.of(32).bits()).isEqualTo(32);
    }
}
