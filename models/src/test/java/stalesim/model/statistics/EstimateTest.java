package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.machine.Figure;

class EstimateTest {

    @Test
    void isTheMeanOfTheValuesWithItsInterval() {
        // t(0.975, 3) = 3.1824463053 from tables; s = sqrt(5/3), n = 4
        Estimate estimate = Figure.CONTEXT_SWITCH.estimate(4, 1, 2, 3);
        assertThat(estimate.name()).isEqualTo("context switch");
        assertThat(estimate.unit()).isEqualTo("ns");
        assertThat(estimate.interval().centre()).isEqualTo(2.5);
        assertThat(estimate.interval().halfWidth()).isCloseTo(3.1824463053 * Math.sqrt(5.0 / 12), within(1e-8));
        assertThat(estimate.bounded()).isTrue();
    }

    @Test
    void oneValueDoesNotSayHowFarOffItIs() {
        Estimate estimate = Estimate.ofMean("x", Estimate.RATIO, 2);
        assertThat(estimate.interval().centre()).isEqualTo(2);
        assertThat(estimate.bounded()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofMean("x", Estimate.RATIO));
    }
}
