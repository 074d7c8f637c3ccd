package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Setting;
import stalesim.model.algorithm.Sync;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** Whoever waits for a turn that never comes waits for ever: hence the time limit. */
@Timeout(60)
class TurnsTest {

    private static final long UPDATES = 400;

    private static List<Algorithm> simple() {
        return List.of(new AsyncLock(), new Hogwild(), new Leashed(Operation.Update.UNBOUNDED));
    }

    private static RunSpec spec(Algorithm algorithm, int workers) {
        return SmallTask.spec(algorithm, workers, StopRule.after(UPDATES), false);
    }

    @ParameterizedTest
    @MethodSource("simple")
    void everyOperationOfTwoWorkersInTurnIsTimed(Algorithm algorithm) throws InterruptedException {
        OperationTimes times = new ThreadedExecution(Mode.NATIVE, Optional.empty()).measureInTurn(spec(algorithm, 2));
        // what ends a run is not timed, for each of the two workers
        assertThat(times.of(OperationKind.UPDATE).length).isBetween((int) UPDATES - 2, (int) UPDATES);
        assertThat(times.of(OperationKind.COMPUTE).length).isBetween((int) UPDATES - 2, (int) UPDATES + 2);
        assertThat(times.of(OperationKind.READ).length).isBetween((int) UPDATES - 2, (int) UPDATES + 2);
        assertThat(times.ages().toArray())
                .as("only the very first update comes before any of the other worker")
                .hasSameSizeAs(times.of(OperationKind.UPDATE))
                .satisfies(ages -> assertThat(Arrays.stream(ages).filter(age -> age < 0)).hasSize(1));
    }

    @Test
    void whoMeetsOthersOrWaitsForThemIsNotMeasuredInTurn() throws InterruptedException {
        ThreadedExecution execution = new ThreadedExecution(Mode.NATIVE, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> execution.measureInTurn(spec(new Sync(), 2)))
                .withMessageContaining("workers of sync do not simply read and update");
        assertThat(Turns.possible(new AsyncLock().cycle(Setting.ofWorkers(2)))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> execution.measureInTurn(spec(new AsyncLock(), 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> execution.measure(spec(new AsyncLock(), 2)));
    }

    @Test
    void aTurnEndsWithARead() {
        Operation update = new AsyncLock().cycle(Setting.ofWorkers(2)).stream()
                .filter(operation -> operation.kind() == OperationKind.UPDATE)
                .findFirst()
                .orElseThrow();
        Turns turns = new Turns();
        assertThat(turns.await(update, 0)).as("rank 0 begins").isTrue();
        turns.endAfter(update, 0);
        assertThat(turns.await(update, 0)).as("an update does not end its turn").isTrue();
        turns.endAfter(new Operation.Read(), 1);
        assertThat(turns.await(update, 0)).as("nobody ends another one's turn").isTrue();
        turns.endAfter(new Operation.Read(), 0);
        assertThat(turns.await(update, 1)).isTrue();
        turns.endAfter(update, 1);
        assertThat(turns.ages(0).toArray()).as("nobody had updated before").containsExactly(-1);
        assertThat(turns.ages(1).toArray()).hasSize(1).doesNotContain(-1);
        turns.close();
        turns.endAfter(new Operation.Read(), 1);
        assertThat(turns.await(update, 0)).as("what is closed stays closed").isTrue();
        assertThat(turns.await(update, 1)).isTrue();
        assertThat(Halts.NONE.await(update, 0)).as("a lone worker does not wait").isFalse();
    }
}
