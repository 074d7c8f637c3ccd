package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Lognormal;
import stalesim.model.gossip.Graph;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
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
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;

/** What gossip costs under the virtual clock. */
class GossipTimesTest {

    private static final long COMPUTE_NS = 10_000;
    private static final long GOSSIP_NS = 600;
    private static final long LATENCY_NS = 300;
    /** One byte a nanosecond. */
    private static final double BANDWIDTH = 1e9;

    private static MachineDescription machine(DurationLaw compute, long gossipNs) {
        Map<OperationKind, DurationLaw> laws = Map.of(
                OperationKind.COMPUTE, compute,
                OperationKind.GOSSIP, new Deterministic(gossipNs),
                OperationKind.EXCHANGE, new Deterministic(0),
                OperationKind.LOCAL, new Deterministic(0));
        return MachineDescription.uniform("node", 1, new OperationCosts(laws))
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)));
    }

    private static MachineDescription networked(MachineDescription machine, double bytesOfParameter) {
        return machine.with(new Networking(
                NetworkDescription.uniform(NetworkTopology.Star.ofWorkers(), Link.of(LATENCY_NS, BANDWIDTH)),
                new CollectiveScheme.Ring(1),
                new MessageSize(bytesOfParameter, 1)));
    }

    private static CompletedRun simulate(MachineDescription machine, Algorithm algorithm, int workers) {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty())
                .run(SmallTask.spec(algorithm, workers, 100));
    }

    /** One vector is copied and h are added, where a worker alone copies one and adds one. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "8, 3"})
    void equalWorkersGossipInStep(int workers, int heard) {
        RunResult result = simulate(machine(new Deterministic(COMPUTE_NS), GOSSIP_NS), new DPsgd(), workers).result();
        assertThat(result.durationNs()).isEqualTo(100 * (COMPUTE_NS + GOSSIP_NS * (1 + heard) / 2));
        assertThat(result.waitShare()).isZero();
    }

    /**
     * A round is a gradient and alpha + k D/B. Bits make messages smaller; a time is a whole number of nanoseconds, and
     * each of the 100 rounds may round two of them up.
     */
    @ParameterizedTest
    @CsvSource({"8, RING, 32, 2", "8, COMPLETE, 32, 7", "2, RING, 32, 1", "12, TORUS, 8, 4"})
    void aNetworkCarriesAMessageToEveryNeighbour(int workers, Graph graph, int bits, int neighbours) {
        double bytesOfParameter = 4_000;
        int dimension = SmallTask.task().objective().dimension();
        long bytes = new MessageSize(bytesOfParameter, 32.0 / bits).bytes(dimension);
        MachineDescription machine = networked(machine(new Deterministic(COMPUTE_NS), 0), bytesOfParameter);
        double round = COMPUTE_NS + new AlphaBeta(2.0 * LATENCY_NS, BANDWIDTH).gossipNs(neighbours, bytes);
        RunResult result = simulate(machine, new EcdPsgd(graph, bits), workers).result();
        assertThat((double) result.durationNs()).isCloseTo(100 * round, within(200.0));
    }

    @Test
    void timesChangeNothingOfWhatIsComputed() {
        for (Graph graph : Graph.values()) {
            Algorithm algorithm = new EcdPsgd(graph, 8);
            float[] expected = simulate(machine(new Deterministic(COMPUTE_NS), 0), algorithm, 7).parameters();
            MachineDescription uneven = machine(new Lognormal(COMPUTE_NS, 1), GOSSIP_NS);
            assertThat(simulate(uneven, algorithm, 7).parameters()).containsExactly(expected);
            assertThat(simulate(networked(uneven, 500), algorithm, 7).parameters()).containsExactly(expected);
        }
    }

    /**
     * Who waits for two neighbours is held up less than who waits for all: with compute times that vary, a round of
     * gossip among 16 takes less than one of synchronous SGD, whose mean is that of the slowest of 16.
     */
    @Test
    void neighboursHoldOneUpLessThanAllDo() {
        MachineDescription uneven = machine(new Lognormal(COMPUTE_NS, 1), 0);
        assertThat(simulate(uneven, new DPsgd(), 16).result().durationNs())
                .isLessThan(simulate(uneven, new Sync(), 16).result().durationNs());
    }
}
