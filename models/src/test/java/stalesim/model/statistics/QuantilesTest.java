package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void interpolatesBetweenOrderStatistics() {
        double[] values = {40, 10, 30, 20};
        assertThat(Quantiles.quantile(values, 0)).isEqualTo(10);
        assertThat(Quantiles.quantile(values, 0.25)).isEqualTo(17.5);
        assertThat(Quantiles.median(values)).isEqualTo(25);
        assertThat(Quantiles.quantile(values, 1)).isEqualTo(40);
        assertThat(values).containsExactly(40, 10, 30, 20);
    }

    @Test
    void theMedianOfAnOddNumberIsOneOfThem() {
        assertThat(Quantiles.median(new double[] {5, 1, 3})).isEqualTo(3);
        assertThat(Quantiles.median(new double[] {8})).isEqualTo(8);
    }

    @Test
    void infiniteValuesHaveTheirPlace() {
        double[] values = {1, 2, Double.POSITIVE_INFINITY};
        assertThat(Quantiles.median(values)).isEqualTo(2);
        assertThat(Quantiles.quantile(values, 1)).isInfinite();
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.quantile(new double[] {1}, 1.5))
                .withMessage("p must be between 0 and 1: p=1.5");
    }
}
