package stalesim.model.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepSizeTest {

    @Test
    void constantIsConstant() {
        assertThat(new Constant(0.1).at(0, 0)).isEqualTo(0.1);
        assertThat(new Constant(0.1).at(1_000_000, 99)).isEqualTo(0.1);
        assertThat(new Constant(0.1).name()).isEqualTo("constant");
    }

    @Test
    void diminishingFollowsItsFormula() {
        assertThat(new Diminishing(0.5, 0.1, 1).at(0, 3)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0.1, 1).at(10, 0)).isCloseTo(0.25, within(1e-16));
        assertThat(new Diminishing(0.5, 3, 0.5).at(1, 0)).isCloseTo(0.25, within(1e-16));
        assertThat(new Diminishing(0.5, 3, 0).at(100, 0)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0, 1).at(100, 0)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0.1, 1).at(Long.MAX_VALUE, 0)).isPositive();
        assertThat(new Diminishing(0.5, 0.1, 1).name()).isEqualTo("diminishing");
    }

    @Test
    void refusesWhatIsOutOfRange() {
        for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Constant(size)).withMessageEndingWith("size=" + size);
            assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(size, 0, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diminishing(1, 1, 1.5))
                .withMessage("power must be between 0 and 1: power=1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, 1, Double.NaN));
    }
}
