package stalesim.exec.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.TestAlgorithm;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.Setting;
import stalesim.model.duration.Lognormal;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Messages and broadcasts among real threads. */
@Timeout(60)
class AggregatedStoreTest {

    private static final ThreadedExecution NATIVE = new ThreadedExecution(Mode.NATIVE, Optional.empty());
    private static final ThreadedExecution PACED =
            new ThreadedExecution(Mode.PACED, Optional.of(new Lognormal(20_000, 1)));

    /** An aggregated algorithm of which the cycle alone matters. */
    private record Cycle(Function<Setting, List<Operation>> made) implements TestAlgorithm {
        @Override
        public Store store() {
            return Store.AGGREGATED;
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            return made.apply(setting);
        }
    }

    private static Algorithm constant(double size, double lag) {
        return AlgorithmCatalogue.named("local-rounds")
                .orElseThrow()
                .with(Map.of("sizes", 0.0, "size", size, "lag", lag));
    }

    /** The server writes one number into all of 4,096 coordinates: who takes a broadcast must find them all alike. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void aBroadcastIsNeverTornNorOlderThanTheLast(int workers) throws InterruptedException {
        AtomicLong taken = new AtomicLong();
        Algorithm algorithm = new Cycle(setting -> {
            float[] last = new float[workers];
            return List.of(
                    new Operation.Receive((worker, model) -> {
                        float first = model[0];
                        for (float value : model) {
                            assertThat(value).isEqualTo(first);
                        }
                        assertThat(first).isGreaterThan(last[worker.rank()]);
                        last[worker.rank()] = first;
                        taken.incrementAndGet();
                    }),
                    new Operation.Compute(),
                    new Operation.Send(
                            (worker, message) -> message.address(worker, 0, 1, worker.version()),
                            (message, model) -> {
                                Arrays.fill(model, model[0] + 1);
                                return (long) model[0];
                            }));
        });
        var modes = Collections.nCopies(4_096, new NoisyQuadratic.Mode(1, 0, 0, 1));
        var task = new TrainingTask(new NoisyQuadratic(modes, 0), 1, new Constant(0.1), 8, 1);
        var spec = new RunSpec(algorithm, workers, task, StopRule.after(3_000), 1, new RandomStreams(2, 0), false);
        RunResult result = NATIVE.run(spec).result();
        assertThat(result.updates()).isEqualTo(3_000);
        assertThat(taken.get()).isBetween(100L, 3_000L * workers);
    }

    /** A gate that opens for a broadcast lets through who then takes it: nobody computes more than d rounds ahead. */
    @Test
    void nobodyComputesFurtherAheadThanTheLag() throws InterruptedException {
        for (int lag = 0; lag <= 2; lag++) {
            RunResult result = PACED.run(SmallTask.spec(watched(lag), 4, StopRule.after(1_200), false))
                    .result();
            assertThat(result.updates()).isEqualTo(1_200);
            // a message of round i began from a broadcast k >= i - d, of at least m k messages, and comes before round
            // i is complete, so that the others have sent at most those of rounds 0 to i + d and its sender those
            // before i
            assertThat(result.staleness().max()).isBetween(1, 3 * (lag + 1) + 4 * lag);
        }
    }

    /** Two gradients a worker and round. */
    private static Algorithm watched(int lag) {
        return new Cycle(setting -> {
            List<Operation> cycle = new ArrayList<>(constant(2.0 * setting.workers(), lag).cycle(setting));
            cycle.replaceAll(operation -> operation instanceof Operation.Local local
                    ? new Operation.Local(worker -> {
                        assertThat((worker.gradients() - 1) / 2 - worker.broadcast()).isLessThanOrEqualTo(lag);
                        local.rule().apply(worker);
                    })
                    : operation);
            return cycle;
        });
    }

    /** Of 40 rounds all but the first begin with a broadcast; the other 241 polls find nothing and are no receipts. */
    @Test
    void onlyReceiptsThatFindABroadcastAreTimed() throws InterruptedException {
        OperationTimes times = NATIVE.measure(SmallTask.spec(constant(7, 1), 1, StopRule.after(40), false));
        assertThat(times.of(OperationKind.RECEIVE)).hasSize(39);
        assertThat(times.of(OperationKind.COMPUTE)).hasSize(280);
        assertThat(times.of(OperationKind.LOCAL)).hasSize(280);
        // the last message ends the run
        assertThat(times.of(OperationKind.SEND)).hasSize(39);
        assertThat(times.of(OperationKind.AWAIT)).isEmpty();
    }
}
