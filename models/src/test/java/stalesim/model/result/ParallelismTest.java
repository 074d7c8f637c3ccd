package stalesim.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Parallelism.Step;

class ParallelismTest {

    @Test
    void isAStepFunctionFromTimeZeroOn() {
        assertThat(Parallelism.constant(4).isConstant()).isTrue();
        assertThat(new Parallelism(List.of(new Step(0, 0, 4), new Step(0, 0, 2))).workerSeconds(1_000_000_000))
                .isEqualTo(2);
        assertThatThrownBy(() -> new Parallelism(List.of())).hasMessageContaining("steps must begin at time 0");
        assertThatThrownBy(() -> new Parallelism(List.of(new Step(1, 0, 4))))
                .hasMessageContaining("steps must begin at time 0");
        assertThatThrownBy(() -> new Parallelism(List.of(new Step(0, 0, 4), new Step(5, 1, 3), new Step(4, 2, 4))))
                .hasMessageContaining("steps must be in order of time");
        assertThatThrownBy(() -> new Step(0, 0, 0)).hasMessage("workers must be >= 1: workers=0");
    }
}
