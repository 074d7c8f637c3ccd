package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/** Whole runs over a network, where their durations have closed forms. */
class NetworkedExecutionTest {

    private static final long COMPUTE_NS = 1_000_000;
    private static final long LATENCY_NS = 5_000;

    /** One byte a nanosecond: 8 Gbit/s. */
    private static final double BANDWIDTH = 1e9;

    private static final int DIMENSION = SmallTask.task().objective().dimension();

    private static MachineDescription machine(NetworkTopology topology, CollectiveScheme scheme, double bytes) {
        return MachineDescription.uniform("node", 1, SmallTask.costs(new Deterministic(COMPUTE_NS), 0))
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)))
                .with(new Networking(
                        NetworkDescription.uniform(topology, Link.of(LATENCY_NS, BANDWIDTH)),
                        scheme,
                        new MessageSize(bytes, 1)));
    }

    private static NetworkTopology star(int servers) {
        return new NetworkTopology.Star(
                Collections.nCopies(servers, Link.of(LATENCY_NS, BANDWIDTH)));
    }

    private static CompletedRun simulate(MachineDescription machine, Algorithm algorithm, int workers, long updates) {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty())
                .run(SmallTask.spec(algorithm, workers, updates));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void aSynchronousRoundIsAGradientAndARingAllReduce(int workers) {
        double bytesOfParameter = 8_000;
        long bytes = (long) (DIMENSION * bytesOfParameter);
        MachineDescription machine = machine(star(0), new CollectiveScheme.Ring(1), bytesOfParameter);
        RunResult result = simulate(machine, new Sync(), workers, 50).result();
        // a message crosses the sender's and the receiver's link of the star
        double round = COMPUTE_NS + new AlphaBeta(2.0 * LATENCY_NS, BANDWIDTH).ringNs(workers, bytes);
        // segments are whole bytes and times whole nanoseconds: one each for the 2 (W - 1) messages of a round
        assertThat((double) result.durationNs()).isCloseTo(50 * round, within(50.0 * 4 * (workers - 1)));
    }

    @Test
    void aLoneWorkersCycleIsPushApplyPullAndCompute() {
        double bytesOfParameter = 1_000;
        long bytes = (long) (DIMENSION * bytesOfParameter);
        MachineDescription machine = machine(star(1), new CollectiveScheme.Ring(1), bytesOfParameter);
        RunResult result = simulate(machine, new AsyncLock(), 1, 20).result();
        long way = bytes + 2 * LATENCY_NS;
        assertThat(result.durationNs()).isEqualTo(20 * (2 * way + COMPUTE_NS));
    }

    /** The same without gradients: as long as the model that is stated, without a vector of that size. */
    @Test
    void messagesOfTimesAloneAreAsLongAsStated() {
        long parameters = 25_000_000_000L;
        TrainingTask task = TrainingTask.timingOnly(parameters);
        RunSpec spec = new RunSpec(
                new AsyncLock(), 1, task, StopRule.after(20), 1, new RandomStreams(1, 0), false);
        RunResult result = new SimulatedExecution(
                        machine(star(1), new CollectiveScheme.Ring(1), 4), Mode.NATIVE, Optional.empty())
                .run(spec)
                .result();
        assertThat(task.hasLoss()).isFalse();
        long way = 4 * parameters + 2 * LATENCY_NS;
        assertThat(result.durationNs()).isEqualTo(20 * (2 * way + COMPUTE_NS));
    }

    @Test
    void severalServersShareTheModel() {
        double bytesOfParameter = 1_000;
        long bytes = (long) (DIMENSION * bytesOfParameter);
        MachineDescription machine = machine(star(4), new CollectiveScheme.Ring(1), bytesOfParameter);
        RunResult result = simulate(machine, new AsyncLock(), 1, 20).result();
        // the worker's own link carries all parts: they arrive together, no earlier than from one server
        long way = bytes + 2 * LATENCY_NS;
        assertThat((double) result.durationNs()).isCloseTo(20.0 * (2 * way + COMPUTE_NS), within(20.0 * 2 * 8));
    }

    @Test
    void equalWorkersStayInStepAndUseTheServersLinkOneWayAtATime() {
        double bytesOfParameter = 5_000;
        double bytes = DIMENSION * bytesOfParameter;
        MachineDescription machine = machine(star(1), new CollectiveScheme.Ring(1), bytesOfParameter);
        RunResult result = simulate(machine, new AsyncLock(), 200, 4_000).result();
        // fair sharing: all models arrive together, all gradients are done together, all arrive together
        double cycle = 2 * (200 * bytes / BANDWIDTH * 1e9 + 2 * LATENCY_NS) + COMPUTE_NS;
        assertThat(result.durationNs() / 20.0).isCloseTo(cycle, within(1e-4 * cycle));
        assertThat(result.book().orElseThrow().balanced()).isTrue();
    }

    @Test
    void whatTravelsIsInFlight() {
        MachineDescription machine = machine(star(1), new CollectiveScheme.Ring(1), 100);
        RunResult result = simulate(machine, new Hogwild(), 16, 2_000).result();
        assertThat(result.book().orElseThrow().balanced()).isTrue();
        // a worker holds a view from the pull to the end of the push, and reads again at once: but for the m views
        // that are pending at the end, the mean staleness is that of a closed system without a gap
        assertThat(result.staleness().mean()).isCloseTo(15, within(0.2));
    }

    @Test
    void aNetworkChangesTimesAndNotWhatSynchronousWorkersCompute() {
        MachineDescription without = MachineDescription.uniform(
                        "node", 1, SmallTask.costs(new Lognormal(COMPUTE_NS, 0.3), 0))
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)));
        float[] expected = simulate(without, new Sync(), 6, 40).parameters();
        for (CollectiveScheme scheme : List.of(
                new CollectiveScheme.Ring(3),
                new CollectiveScheme.Tree(2),
                new CollectiveScheme.DoubleTree(2),
                new CollectiveScheme.ParameterServer(2, 1))) {
            MachineDescription with = without.with(new Networking(
                    NetworkDescription.uniform(star(2), Link.of(LATENCY_NS, BANDWIDTH)), scheme, MessageSize.FLOAT));
            assertThat(simulate(with, new Sync(), 6, 40).parameters())
                    .as(scheme.toString())
                    .containsExactly(expected);
        }
    }

    @Test
    void aSharedModelNeedsAServer() {
        MachineDescription machine = machine(star(0), new CollectiveScheme.Ring(1), 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(machine, new AsyncLock(), 2, 10))
                .withMessageContaining("needs a parameter server");
    }
}
