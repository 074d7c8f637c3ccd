package stalesim.exec.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.TestAlgorithm;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.Weighting;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

@Timeout(60)
class MeetingRoomsTest {

    /** In a 2 x 3 grid: rows in even rounds, columns in odd ones. */
    private static final Grouping ROWS_THEN_COLUMNS =
            (rank, round, workers) -> round % 2 == 0 ? rank / 3 : rank % 3;

    /** Every worker has a model of its own. */
    private abstract static class OnReplicas implements TestAlgorithm {
        @Override
        public Store store() {
            return Store.REPLICATED;
        }
    }

    /**
     * Workers in a 2 x 3 grid meet by rows in even and by columns in odd rounds. Each sets its replica to its rank,
     * and after a row and a column every replica is the mean of all ranks: no vector is torn, swapped or early.
     */
    private static final class GridAveraging extends OnReplicas {
        private final AtomicLong wrong = new AtomicLong();

        @Override
        public List<Operation> cycle(Setting setting) {
            Operation takeMean = new Operation.Local(worker ->
                    System.arraycopy(worker.exchanged(), 0, worker.view(), 0, worker.view().length));
            return List.of(
                    new Operation.Local(worker -> Arrays.fill(worker.view(), worker.rank() + 1)),
                    new Operation.Exchange(ROWS_THEN_COLUMNS, Quantity.MODEL),
                    takeMean,
                    new Operation.Exchange(ROWS_THEN_COLUMNS, Quantity.MODEL),
                    takeMean,
                    new Operation.Local(worker -> {
                        for (float value : worker.view()) {
                            if (Math.abs(value - 3.5f) > 1e-6f) {
                                wrong.incrementAndGet();
                            }
                        }
                        worker.advanceReplica();
                    }));
        }
    }

    /**
     * Workers step in a raced loop, then meet by rows in even and by columns in odd rounds. Somebody ends each round of
     * each group with all of its steps, and nobody leaves before: a worker that sees the wrong room would.
     */
    private static final class GridRace extends OnReplicas {
        private static final long STEPS = 5;
        private final AtomicLong wrong = new AtomicLong();

        @Override
        public List<Operation> cycle(Setting setting) {
            // the sum of one per member that has taken all steps
            Weighting complete = member -> member.repetitions() == STEPS ? 1 : 1e-3;
            Operation.Exchange exchange = new Operation.Exchange(ROWS_THEN_COLUMNS, Quantity.MODEL, summed(complete));
            return List.of(
                    new Operation.Local(worker -> Arrays.fill(worker.view(), 1)),
                    new Operation.Loop(1, worker -> STEPS, Optional.of(exchange)),
                    exchange,
                    new Operation.Local(worker -> {
                        if (worker.exchanged()[0] < 1) {
                            wrong.incrementAndGet();
                        }
                        worker.advanceReplica();
                    }));
        }

        private static Weighting summed(Weighting weighting) {
            return new Weighting() {
                @Override
                public double of(WorkerState member) {
                    return weighting.of(member);
                }

                @Override
                public boolean normalised() {
                    return false;
                }
            };
        }
    }

    /** All meet after every step of their own. */
    private static final class AllMeet extends OnReplicas {
        private final Weighting weighting;

        AllMeet(Weighting weighting) {
            this.weighting = weighting;
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            return List.of(
                    new Operation.Exchange(Grouping.ALL, Quantity.MODEL, weighting),
                    new Operation.Local(WorkerState::advanceReplica));
        }
    }

    /** What fails is the work of the last to arrive, for a group of which all others wait already: they go home. */
    @Test
    void aMeetingThatFailsEndsTheRun() throws InterruptedException {
        Weighting broken = member -> {
            if (member.exchanges() == 50) {
                throw new IllegalStateException("exchange 50 is broken");
            }
            return 1;
        };
        CompletedRun run = new ThreadedExecution(Mode.NATIVE, Optional.empty())
                .run(SmallTask.spec(new AllMeet(broken), 3, StopRule.after(2_000), false));
        assertThat(run.result().outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(run.result().updates()).isEqualTo(50);
        assertThat(run.failure().orElseThrow()).hasMessage("exchange 50 is broken");
    }

    @Test
    void everyRaceOfChangingGroupsHasAWinner() throws InterruptedException {
        GridRace algorithm = new GridRace();
        var result = new ThreadedExecution(Mode.NATIVE, Optional.empty())
                .run(SmallTask.spec(algorithm, 6, StopRule.after(2_000), false))
                .result();
        assertThat(algorithm.wrong).hasValue(0);
        assertThat(result.updates()).isEqualTo(2_000);
    }

    @Test
    void changingGroupsAverageExactlyWhatTheirMembersBring() throws InterruptedException {
        GridAveraging algorithm = new GridAveraging();
        RunSpec base = SmallTask.spec(algorithm, 6, StopRule.after(2_000), false);
        var result = new ThreadedExecution(Mode.NATIVE, Optional.empty()).run(base).result();
        assertThat(algorithm.wrong).hasValue(0);
        assertThat(result.updates()).isEqualTo(2_000);
        List<Long> updates = new ArrayList<>();
        result.perWorker().forEach(worker -> updates.add(worker.updates()));
        assertThat(updates).containsOnly(2_000L);
    }
}
