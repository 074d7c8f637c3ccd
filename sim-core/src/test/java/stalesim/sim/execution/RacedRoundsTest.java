package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DirectAveraging;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.machine.Workforce;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;

/** Rounds that the fastest worker ends, where step counts and durations have closed forms. */
class RacedRoundsTest {

    private static final long STEP_NS = 1_000;
    private static final List<Double> UNEQUAL = List.of(1.0, 0.8, 0.2, 1.0);

    /** A core for every worker; a local step costs what its gradient costs, an average nothing. */
    private static MachineDescription machine(List<Double> speeds, DurationLaw compute) {
        OperationCosts costs = new OperationCosts(Map.of(
                OperationKind.COMPUTE, compute,
                OperationKind.EXCHANGE, new Deterministic(0),
                OperationKind.LOCAL, new Deterministic(0)));
        return MachineDescription.uniform("raced", 1, costs)
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)))
                .with(Workforce.ofSpeeds(speeds));
    }

    private static CompletedRun simulate(MachineDescription machine, Algorithm algorithm, long updates) {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty())
                .run(SmallTask.spec(algorithm, 4, updates));
    }

    private static List<Long> steps(RunResult result) {
        return result.perWorker().stream().map(WorkerTotals::updates).toList();
    }

    /**
     * The fastest arrives after span steps. A worker of speed s looks every 1/s of them and leaves at its first look
     * after that: ceil(span s) steps; no span here is a multiple of 1/s for any s below 1, which would be a tie.
     */
    @ParameterizedTest
    @CsvSource({"23, 19, 5", "24, 20, 5", "2, 2, 1", "99, 80, 20"})
    void stepsOfARoundAreInTheRatioOfSpeeds(long span, long middle, long slow) {
        for (Algorithm algorithm : List.of(new WpSgd(span, 0, 0), new DirectAveraging(span))) {
            RunResult result =
                    simulate(machine(UNEQUAL, new Deterministic(STEP_NS)), algorithm, 3 * span).result();
            assertThat(steps(result)).containsExactly(3 * span, 3 * middle, 3 * slow, 3 * span);
            assertThat(result.updates()).isEqualTo(3 * span);
            assertThat(result.gradients()).isEqualTo(3 * (2 * span + middle + slow));
            assertThat(result.staleness().total()).isEqualTo(result.gradients());
            // the slowest is at its last step when the fastest arrives
            assertThat(result.durationNs()).isEqualTo(3 * slow * 5 * STEP_NS);
        }
    }

    /** Paper 001, section 5.1: even rounds wait for the slowest, who needs five times as long. */
    @Test
    void evenRoundsTakeTheTimeOfTheSlowest() {
        RunResult even = simulate(machine(UNEQUAL, new Deterministic(STEP_NS)), new SimuParallel(24), 72)
                .result();
        assertThat(steps(even)).containsOnly(72L);
        assertThat(even.durationNs()).isEqualTo(72 * 5 * STEP_NS);
    }

    /** With a budget that ends between two averages the last round is not raced: nobody comes to its meeting. */
    @Test
    void aRoundThatTheBudgetCutsShortIsEven() {
        RunResult result = simulate(machine(UNEQUAL, new Deterministic(STEP_NS)), new WpSgd(23, 0, 0), 33)
                .result();
        assertThat(steps(result)).containsExactly(33L, 29L, 15L, 33L);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "20, 100", "30, 100"})
    void equalWorkMakesAllThreeTheSameBitForBit(long span, long updates) {
        MachineDescription equal = machine(List.of(1.0), new Deterministic(STEP_NS));
        CompletedRun even = simulate(equal, new SimuParallel(span), updates);
        for (Algorithm raced : List.of(new WpSgd(span, 0, 0), new WpSgd(span, 0.9, 0), new DirectAveraging(span))) {
            CompletedRun run = simulate(equal, raced, updates);
            assertThat(run.parameters()).containsExactly(even.parameters());
            assertThat(run.result().curve()).isEqualTo(even.result().curve());
            assertThat(run.result().perWorker()).isEqualTo(even.result().perWorker());
        }
    }

    /** A slow rank 0 passes several points of the curve at once: one point each time, where it then is. */
    @Test
    void theCurveOfASlowRankZeroJumpsWithIt() {
        MachineDescription slowFirst = machine(List.of(0.2, 1.0), new Deterministic(STEP_NS));
        RunResult result = simulate(slowFirst, new DirectAveraging(24), 96).result();
        // a point every 19 updates; rank 0 does 5 steps of each round of 24, and passes 76 by the fourth of the last
        // one
        assertThat(result.curve()).extracting(CurvePoint::update).containsExactly(0L, 24L, 48L, 72L, 76L, 96L);
    }

    /** Whatever durations are: each does a step in each round, nobody more than the span, and one does all of it. */
    @Test
    void everyRoundHasAFastestAndNobodyIdles() {
        long span = 10;
        for (DurationLaw law : List.of(new Lognormal(STEP_NS, 1), new Lognormal(STEP_NS, 0.1))) {
            for (int rounds : new int[] {1, 30}) {
                RunResult result = simulate(machine(UNEQUAL, law), new WpSgd(span, 0, 0), rounds * span)
                        .result();
                assertThat(steps(result)).allSatisfy(own -> assertThat(own).isBetween((long) rounds, rounds * span));
                if (rounds == 1) {
                    assertThat(Collections.max(steps(result))).isEqualTo(span);
                }
            }
        }
    }

    /** Messages take time but nobody steps meanwhile: the same counts as without a network. */
    @Test
    void racesOverANetworkToo() {
        MachineDescription networked = machine(UNEQUAL, new Deterministic(STEP_NS))
                .with(new Networking(
                        NetworkDescription.uniform(
                                new NetworkTopology.Star(List.of()), Link.of(5_000, 1e9)),
                        new CollectiveScheme.Ring(1),
                        new MessageSize(4, 1)));
        RunResult result = simulate(networked, new WpSgd(23, 0, 0), 23).result();
        assertThat(steps(result)).containsExactly(23L, 19L, 5L, 23L);
        List<Long> repeated = new ArrayList<>(steps(simulate(networked, new WpSgd(23, 0, 0), 46).result()));
        assertThat(repeated.get(2)).isBetween(10L, 12L);
    }
}
