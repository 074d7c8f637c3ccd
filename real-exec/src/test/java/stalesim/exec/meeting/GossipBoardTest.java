package stalesim.exec.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.TestAlgorithm;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.Setting;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Metropolis;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Mixing;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

@Timeout(60)
class GossipBoardTest {

    private static final int DIMENSION = 64;

    private final ThreadedExecution threads = new ThreadedExecution(Mode.NATIVE, Optional.empty());

    /** Posts the number of its round plus its rank, and counts what it hears that cannot be. */
    private record Counting(Graph graph, int workers, AtomicLong wrong) implements TestAlgorithm {
        @Override
        public Store store() {
            return Store.REPLICATED;
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            Mixing mixing = new Metropolis(graph.neighbours());
            return List.of(
                    new Operation.Compute(worker -> {}),
                    new Operation.Gossip(mixing, (worker, post) -> Arrays.fill(post, posted(worker.rank(), worker))),
                    new Operation.Local(worker -> {
                        check(mixing, worker);
                        worker.advanceReplica();
                    }));
        }

        private static float posted(int rank, WorkerState asker) {
            return 8 * (asker.version() % 1_000) + rank;
        }

        /** All d values, each rounded once from a sum of small whole numbers times weights. */
        private void check(Mixing mixing, WorkerState worker) {
            double expected = 0;
            for (int other = 0; other < workers; other++) {
                boolean heard = other == worker.rank();
                for (int neighbour : mixing.neighbours(worker.rank(), workers)) {
                    heard |= neighbour == other;
                }
                if (heard) {
                    expected += mixing.weight(worker.rank(), other, workers) * posted(other, worker);
                }
            }
            for (float value : worker.exchanged()) {
                if (value != (float) expected) {
                    wrong.incrementAndGet();
                }
            }
        }
    }

    private static TrainingTask task() {
        var modes = Collections.nCopies(DIMENSION, new NoisyQuadratic.Mode(1, 0, 1, 0));
        return new TrainingTask(new NoisyQuadratic(modes, 0), 1, new Constant(0.1), 1, 1);
    }

    @ParameterizedTest
    @EnumSource(Graph.class)
    void everyRoundHearsWhatNeighboursPostedInIt(Graph graph) throws InterruptedException {
        for (int workers : new int[] {1, 2, 3, 8}) {
            AtomicLong wrong = new AtomicLong();
            Algorithm counting = new Counting(graph, workers, wrong);
            RunSpec spec = new RunSpec(
                    counting, workers, task(), StopRule.after(3_000), 1, new RandomStreams(1, workers), false);
            assertThat(threads.run(spec).result().gradients()).isEqualTo(3_000L * workers);
            assertThat(wrong).hasValue(0);
        }
    }

    /** The run ends while workers wait for neighbours: they go home. */
    @Test
    void theEndOfARunWakesWhoWaits() throws InterruptedException {
        for (int replication = 0; replication < 10; replication++) {
            RunSpec spec = new RunSpec(
                    new DPsgd(),
                    8,
                    SmallTask.task(new DPsgd(), 0.01),
                    new StopRule(1_000_000, 0.5),
                    10_000,
                    new RandomStreams(2, replication),
                    false);
            assertThat(threads.run(spec).result().outcome()).isEqualTo(Outcome.CONVERGED);
        }
    }
}
