package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Mode;
import stalesim.model.run.StopRule;

class CriticalTimesTest {

    private static final int UPDATES = 400;

    private static OperationTimes measured(Algorithm algorithm) throws InterruptedException {
        return new ThreadedExecution(Mode.NATIVE, Optional.empty())
                .measure(SmallTask.spec(algorithm, 1, StopRule.after(UPDATES), false));
    }

    private static Stream<Algorithm> guarded() {
        return Stream.of(new Leashed(Operation.Update.UNBOUNDED), new AsyncLock());
    }

    /** A critical part lies within its update; that which ends the run may be counted here and not there. */
    @ParameterizedTest
    @MethodSource("guarded")
    void oneInSixteenUpdatesOfALoneWorkerIsTimedInParts(Algorithm algorithm) throws InterruptedException {
        OperationTimes times = measured(algorithm);
        long[] updates = times.of(OperationKind.UPDATE);
        assertThat(times.ofCritical()).hasSize(UPDATES / 16);
        long longest = Arrays.stream(updates).max().orElseThrow();
        assertThat(Arrays.stream(times.ofCritical(), 0, UPDATES / 16 - 1)).allMatch(ns -> ns >= 0 && ns <= longest);
    }

    @Test
    void whereNobodyIsInTheWayNothingIsCritical() throws InterruptedException {
        assertThat(measured(new Hogwild()).ofCritical()).isEmpty();
    }

    @Test
    void joinedTimesKeepTheirCriticalParts() {
        OperationTimes joined =
                OperationTimes.join(List.of(StatedTimes.guarded(1, 50, 40, 41), StatedTimes.guarded(1, 60, 42)));
        assertThat(joined.ofCritical()).containsExactly(40, 41, 42);
        assertThat(joined.of(OperationKind.UPDATE)).containsExactly(50, 60);
    }
}
