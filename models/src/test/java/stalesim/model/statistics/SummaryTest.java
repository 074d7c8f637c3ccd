package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void summarisesASmallSample() {
        // squares around the mean 5: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32
        Summary summary = Summary.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(summary.n()).isEqualTo(8);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(summary.min()).isEqualTo(2);
        assertThat(summary.max()).isEqualTo(9);
    }

    @Test
    void keepsItsPrecisionFarFromZero() {
        // one pass over sums of squares would lose all digits here
        assertThat(Summary.of(1e9 + 1, 1e9 + 2, 1e9 + 3).standardDeviation()).isEqualTo(1);
    }

    @Test
    void oneValueHasNoDeviation() {
        assertThat(Summary.of(3).standardDeviation()).isNaN();
        assertThat(Summary.of(3).mean()).isEqualTo(3);
    }

    @Test
    void refusesNoValues() {
        assertThatIllegalArgumentException().isThrownBy(Summary::of).withMessageContaining("n=0");
    }
}
