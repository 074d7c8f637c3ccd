package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.exec.worker.StatedTimes.gradients;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stalesim.exec.worker.OperationTimes;

class SideBySideTest {

    private static OperationTimes on(OptionalInt core) {
        OperationTimes times = gradients(1, 100);
        times.endedOn(core);
        return times;
    }

    @Test
    void runsAreInTheOrderOfTheirCores() {
        OperationTimes first = on(OptionalInt.of(0));
        OperationTimes second = on(OptionalInt.of(1));
        assertThat(new SideBySide(0, List.of(first, second)).cores()).containsExactly(first, second);
        assertThat(new SideBySide(0, List.of(second, first)).cores()).containsExactly(first, second);
    }

    @Test
    void whereCoresAreNotToldRunsStayAsTheyAre() {
        OperationTimes one = on(OptionalInt.empty());
        OperationTimes other = on(OptionalInt.empty());
        assertThat(new SideBySide(0, List.of(one, other)).cores()).containsExactly(one, other);
        assertThat(new SideBySide(0, List.of(other, one)).cores()).containsExactly(other, one);
    }
}
