package stalesim.model.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class ExponentialInversionTest {

    private static ExponentialInversion sampler(double mean) {
        return new ExponentialInversion(new RandomStreams(3, 0).stream(0, Purpose.COMPUTE_TIME), mean);
    }

    /** Draws that are all zeros or all ones give the ends of the range. */
    @Test
    void rangeIsFinite() {
        assertThat(new ExponentialInversion(constant(0), 2).sample()).isCloseTo(2 * 53 * Math.log(2), within(1e-12));
        assertThat(new ExponentialInversion(constant(-1), 2).sample()).isZero();
    }

    private static UniformRandomProvider constant(long bits) {
        return () -> bits;
    }

    /**
     * Against the other logarithm of the JDK, for draws of all magnitudes: each may be wrong by 1 ulp, so 2 together.
     */
    @Test
    void isTheLogarithmOfTheDraw() {
        UniformRandomProvider random = new RandomStreams(5, 0).stream(0, Purpose.DATA);
        for (int i = 0; i < 200_000; i++) {
            long bits = random.nextLong() >>> random.nextInt(64);
            double sample = new ExponentialInversion(constant(bits), 1).sample();
            double expected = -Math.log(((bits >>> 11) + 1) * 0x1p-53);
            assertThat(Math.abs(sample - expected)).isLessThanOrEqualTo(2 * Math.ulp(Math.max(sample, expected)));
        }
    }

    /**
     * Two samplers of one stream stay in step: the quotient of their numbers is that of their means, but for rounding.
     */
    @Test
    void scalesWithTheMean() {
        ExponentialInversion one = sampler(1);
        ExponentialInversion other = sampler(7.5);
        for (int i = 0; i < 1_000; i++) {
            double expected = 7.5 * one.sample();
            assertThat(other.sample()).isCloseTo(expected, within(1e-15 * expected));
        }
    }

    /**
     * Kolmogorov's distance of 20000 numbers from the law. The bound c = 2.6 on sqrt(n) D is exceeded with probability
     * 2 exp(-2 c^2) = 2.7e-6; the seed is fixed.
     */
    @Test
    void followsTheLaw() {
        int n = 20_000;
        double[] sorted = new double[n];
        ExponentialInversion sampler = sampler(3);
        for (int i = 0; i < n; i++) {
            sorted[i] = sampler.sample();
        }
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double cdf = -Math.expm1(-sorted[i] / 3);
            distance = Math.max(distance, Math.max(cdf - (double) i / n, (i + 1.0) / n - cdf));
        }
        assertThat(Math.sqrt(n) * distance).isLessThan(2.6);
    }

    @Test
    void refusesOtherMeans() {
        for (double mean : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> sampler(mean)).hasMessageContaining("mean=" + mean);
        }
    }
}
