package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedRatioTest {

    private static final double[] NUMERATORS = {4, 8, 15};
    private static final double[] DENOMINATORS = {40, 60, 80};

    /** At the ends of Fieller's set the mean of y - rho x is t standard errors from 0, by definition. */
    @Test
    void endsAreWhereTheTestTurns() {
        Interval ratio = PairedRatio.of(NUMERATORS, DENOMINATORS, 0.5);
        assertThat(ratio.centre()).isCloseTo(27.0 / 180, within(1e-15));
        // t(0.75, 2) = 0.8164965809
        assertThat(studentised(ratio.low())).isCloseTo(0.8164965809, within(1e-8));
        assertThat(studentised(ratio.high())).isCloseTo(-0.8164965809, within(1e-8));
    }

    private static double studentised(double rho) {
        double[] residuals = new double[NUMERATORS.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = NUMERATORS[i] - rho * DENOMINATORS[i];
        }
        Summary summary = Summary.of(residuals);
        return summary.mean() / (summary.standardDeviation() / Math.sqrt(summary.n()));
    }

    @Test
    void proportionalValuesHaveNoWidth() {
        Interval ratio = PairedRatio.of(new double[] {20, 22, 24}, new double[] {10, 11, 12}, 0.95);
        assertThat(ratio.low()).isCloseTo(2, within(1e-12));
        assertThat(ratio.high()).isCloseTo(2, within(1e-12));
    }

    /** Denominators of mean 1 and large spread: a mean of 0 cannot be excluded. */
    @Test
    void isUnboundedWhereTheDenominatorMayBeZero() {
        Interval ratio = PairedRatio.of(new double[] {1, 2, 3}, new double[] {-9, 1, 11}, 0.95);
        assertThat(ratio.centre()).isEqualTo(2);
        assertThat(ratio.halfWidth()).isNaN();
        assertThat(PairedRatio.of(new double[] {1}, new double[] {2}, 0.95).halfWidth()).isNaN();
    }

    @Test
    void needsADenominator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedRatio.of(new double[] {1, 2}, new double[] {-1, 1}, 0.95));
    }

    /** 2000 samples: the share covered has standard deviation 0.0067; 4.9 of them are a false alarm of 1e-6. */
    @Test
    void coversAsOftenAsItSays() {
        double[] x = Processes.normal(4, 10_000);
        double[] y = Processes.normal(5, 10_000);
        int covered = 0;
        for (int sample = 0; sample < 2_000; sample++) {
            double[] denominators = new double[5];
            double[] numerators = new double[5];
            for (int i = 0; i < 5; i++) {
                denominators[i] = 10 + x[5 * sample + i];
                numerators[i] = 20 + x[5 * sample + i] + y[5 * sample + i];
            }
            Interval ratio = PairedRatio.of(numerators, denominators, 0.9);
            covered += ratio.low() <= 2 && 2 <= ratio.high() ? 1 : 0;
        }
        assertThat(covered / 2_000.0).isCloseTo(0.9, within(4.9 * 0.0067));
    }
}
