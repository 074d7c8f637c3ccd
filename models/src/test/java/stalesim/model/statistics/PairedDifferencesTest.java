package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferencesTest {

    @Test
    void agreesWithHandWorkedNumbers() {
        // differences 1 2 3: mean 2, s = 1, t(0.975, 2) = 4.3026527297; variances of 4 8 15 and 3 6 12: 31 and 21
        PairedDifferences paired =
                PairedDifferences.of(new double[] {4, 8, 15}, new double[] {3, 6, 12}, 0.95);
        assertThat(paired.difference().centre()).isEqualTo(2);
        assertThat(paired.difference().halfWidth()).isCloseTo(4.3026527297 / Math.sqrt(3), within(1e-8));
        assertThat(paired.varianceRatio()).isCloseTo(52, within(1e-12));
    }

    @Test
    void whatIsSharedIsNotPaidFor() {
        // first = shared + own, second = shared + own, shared of variance 9: ratio (10 + 10) / 2 = 10
        double[] shared = Processes.normal(1, 2_000);
        double[] first = Processes.normal(2, 2_000);
        double[] second = Processes.normal(3, 2_000);
        for (int i = 0; i < shared.length; i++) {
            first[i] += 3 * shared[i];
            second[i] += 3 * shared[i];
        }
        // the ratio of variances has relative standard error below sqrt(4/n) = 0.045; 4.9 of them: false alarm 1e-6
        PairedDifferences paired = PairedDifferences.of(first, second, 0.95);
        assertThat(paired.varianceRatio() / 10).isCloseTo(1, within(4.9 * 0.045));
    }

    @Test
    void pairsOfEqualValuesHaveNoWidth() {
        double[] values = {1, 2, 4};
        PairedDifferences paired = PairedDifferences.of(values, values, 0.9);
        assertThat(paired.difference().halfWidth()).isZero();
        assertThat(paired.varianceRatio()).isInfinite();
        assertThat(PairedDifferences.of(new double[] {3}, new double[] {1}, 0.9).varianceRatio())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifferences.of(values, new double[2], 0.9))
                .withMessageContaining("first=3, second=2");
    }
}
