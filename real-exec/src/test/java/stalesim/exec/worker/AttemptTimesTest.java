package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Leashed;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Mode;
import stalesim.model.run.StopRule;

class AttemptTimesTest {

    private static final int UPDATES = 400;

    private static OperationTimes measured(Algorithm algorithm) throws InterruptedException {
        return new ThreadedExecution(Mode.NATIVE, Optional.empty())
                .measure(SmallTask.spec(algorithm, 1, StopRule.after(UPDATES), false));
    }

    /** An attempt lies within its update; that which ends the run may be counted here and not there. */
    @Test
    void oneInSixteenAttemptsOfALoneWorkerIsTimed() throws InterruptedException {
        OperationTimes times = measured(new Leashed(Operation.Update.UNBOUNDED));
        long[] updates = times.of(OperationKind.UPDATE);
        assertThat(times.ofAttempts()).hasSize(UPDATES / 16);
        long longest = Arrays.stream(updates).max().orElseThrow();
        assertThat(Arrays.stream(times.ofAttempts(), 0, UPDATES / 16 - 1)).allMatch(ns -> ns >= 0 && ns <= longest);
    }

    @Test
    void whoDoesNotPublishAttemptsNothing() throws InterruptedException {
        assertThat(measured(new AsyncLock()).ofAttempts()).isEmpty();
    }

    @Test
    void joinedTimesKeepTheirAttempts() {
        OperationTimes joined =
                OperationTimes.join(List.of(StatedTimes.published(1, 50, 40, 41), StatedTimes.published(1, 60, 42)));
        assertThat(joined.ofAttempts()).containsExactly(40, 41, 42);
        assertThat(joined.of(OperationKind.UPDATE)).containsExactly(50, 60);
    }
}
