package stalesim.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.machine.Background;
import stalesim.model.duration.Course;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.Failures;
import stalesim.model.duration.Gamma;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.duration.MeasuredSeries;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Machines survive being written and read, and what is missing in a file is named. */
class MachineJsonTest {

    /** No number in it is that of another place, or what it would be if nobody had said anything. */
    private static MachineDescription unusual() {
        return new MachineDescription(
                "unusual µ \"machine\"",
                new Processors(
                        new Topology(2, 18, 3, 0.65), Scheduling.PROCESSOR_SHARING, List.of(1.0, 1.25, 1.0 / 3)),
                new OsCosts(
                        OptionalLong.of((1L << 60) + 1),
                        4,
                        new WakeUp(
                                new Rousing(List.of(
                                        new Rousing.Spell(301, new Gamma(7.5, 0.5)),
                                        new Rousing.Spell((1L << 60) + 5, new Exponential(8.5)))),
                                2,
                                1,
                                new SlowAfterRest(1.07, 1.3, 14)),
                        new Spins(6, 7),
                        new Exponential(50.5),
                        RunQueueing.PER_CORE,
                        Optional.of(new Gamma(2_900, 0.1)),
                        Optional.of(new Ticks(4_001, 1_401, new Gamma(21, 0.3)))),
                new LockPolicy(ApplicationOrder.FRESHEST, true),
                new Workforce(
                        List.of(0.7, 1.3),
                        new Stragglers(0.01, 1.5),
                        new Background(0.11, 0.35, 5_000_000_000_001L),
                        Optional.of(new Failures(new Exponential(1e12), new Lognormal(3e9, 0.4))),
                        new Membership(List.of(
                                new Membership.Change(0, 3), new Membership.Change((1L << 60) + 3, 0)))),
                Optional.empty(),
                Map.of(
                        "*",
                        new OperationCosts(
                                Map.of(
                                        OperationKind.READ, new Deterministic(5),
                                        OperationKind.COMPUTE, Empirical.of(new long[] {3, 1, 2}),
                                        OperationKind.UPDATE, MeasuredSeries.of(new long[] {9, 8, 9}),
                                        OperationKind.EXCHANGE, new Gamma(7, 0.5),
                                        OperationKind.GOSSIP,
                                                MeasuredPasses.of(
                                                        List.of(
                                                                List.of(Course.inARow(3, 2, 1), Course.inARow(4, 4, 5)),
                                                                List.of(Course.inARow(7, 8, 9, 9), Course.inARow(6, 6))),
                                                        77,
                                                        new long[] {-5, (1L << 60) + 1}),
                                        OperationKind.LOCAL, new Exponential(9)),
                                new Lognormal(11, 0.2),
                                Optional.of(Empirical.of(new long[] {5, 6}, new long[] {70, 800})),
                                new Freshness(
                                        List.of(new Freshness.Point(3, 400), new Freshness.Point((1L << 60) + 7, 0))),
                                130),
                        "sync",
                        new OperationCosts(Map.of(), new Deterministic(12))));
    }

    private static ObjectNode written(MachineDescription machine) {
        return (ObjectNode) Json.parse(Json.pretty(MachineJson.write(machine)));
    }

    @Test
    void aMachineInWhichNothingHasItsDefaultSurvives() {
        assertThat(MachineJson.read(written(unusual()))).isEqualTo(unusual());
    }

    /** A calibration once told a share, of woken threads in the longer of the cores' queues. */
    @Test
    void coresOfAnEarlierCalibrationHaveQueuesOfTheirOwn() {
        MachineDescription plain = MachineDescription.uniform("plain", 4, new OperationCosts(Map.of()));
        ObjectNode earlier = written(plain);
        ((ObjectNode) earlier.get("os")).put("misplaced", 0.35);
        assertThat(MachineJson.read(earlier).os().runQueues()).isEqualTo(RunQueueing.PER_CORE);
    }

    /** A short calibration has seen cores rest after one length of time alone. */
    @Test
    void aLoneSpellSurvives() {
        Rousing lone = new Rousing(List.of(new Rousing.Spell(301, new Exponential(8.5))));
        OsCosts ideal = OsCosts.ideal();
        OsCosts os = new OsCosts(
                ideal.sliceNs(), 0, new WakeUp(lone, 2, 1, SlowAfterRest.NEVER), ideal.spins(), ideal.oversleep());
        MachineDescription plain = MachineDescription.uniform("plain", 4, new OperationCosts(Map.of()));
        assertThat(MachineJson.read(written(plain.with(os))).os().wakeUp().rousing())
                .isEqualTo(lone);
    }

    /** It did not tell for how long, nor of threads that rouse others. */
    @Test
    void coresOfAnEarlierCalibrationAreEquallySlowForTheUsualTime() {
        MachineDescription plain = MachineDescription.uniform("plain", 4, new OperationCosts(Map.of()));
        ObjectNode earlier = written(plain);
        ((ObjectNode) earlier.get("os")).put("slowdown_after_sleep", 1.1);
        assertThat(MachineJson.read(earlier).os().wakeUp().slowAfterRest())
                .isEqualTo(new SlowAfterRest(1.1, 1.1, SlowAfterRest.USUAL_NS));
    }

    @Test
    void aMachineOfDefaultsSurvives() {
        MachineDescription plain = MachineDescription.uniform("plain", 4, new OperationCosts(Map.of()));
        assertThat(MachineJson.read(written(plain))).isEqualTo(plain);
        assertThat(written(plain).get("workforce").has("failures")).isFalse();
        assertThat(written(plain).get("os").has("slice_ns")).isFalse();
        assertThat(written(plain).get("os").has("run_queues")).isFalse();
        assertThat(written(plain).get("os").has("slowdown_after_sleep")).isFalse();
        assertThat(written(plain).get("os").has("slow_after_sleep_ns")).isFalse();
        assertThat(written(plain).get("os").get("wake_up").isObject()).isTrue();
        assertThat(written(plain).get("os").has("slice_lengths")).isFalse();
        assertThat(written(plain).get("os").has("ticks")).isFalse();
        assertThat(written(plain).get("costs").get("*").has("remote_update")).isFalse();
        assertThat(written(plain).get("costs").get("*").has("preparation_ns")).isFalse();
        assertThat(written(plain).get("costs").get("*").has("freshness")).isFalse();
    }

    /** Earlier calibrations did not tell when each of the blocks began, nor when each pass was measured. */
    @Test
    void blocksWithoutDelaysAreTakenToFollowEachOther() {
        ObjectNode earlier = written(unusual());
        ((ObjectNode) earlier.get("costs").get("*").get("gossip")).remove(List.of("delays_ns", "taken_ns"));
        assertThat(MachineJson.read(earlier).costs("*").law(OperationKind.GOSSIP))
                .contains(MeasuredPasses.of(
                        List.of(
                                List.of(Course.inARow(3, 2), Course.inARow(4, 4)),
                                List.of(Course.inARow(7, 8), Course.inARow(6, 6))),
                        77));
    }

    /** In earlier calibrations gradients contain what ticks take. */
    @Test
    void ticksThatAreNotSaidToTakeAnythingTakeNothing() {
        ObjectNode earlier = written(unusual());
        ((ObjectNode) earlier.get("os").get("ticks")).remove("taken");
        assertThat(MachineJson.read(earlier).os().ticks()).contains(new Ticks(4_001, 1_401));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderSurvives(ApplicationOrder order) {
        for (boolean handOver : new boolean[] {true, false}) {
            MachineDescription machine = unusual().with(new LockPolicy(order, handOver));
            assertThat(MachineJson.read(written(machine))).isEqualTo(machine);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySchedulingSurvives(Scheduling scheduling) {
        MachineDescription machine =
                unusual().with(new Processors(Topology.flat(3), scheduling, List.of(1.0)));
        assertThat(MachineJson.read(written(machine))).isEqualTo(machine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name", "processors", "processors/sockets", "processors/cores_per_socket",
                "processors/threads_per_core",
                "processors/sharing", "processors/scheduling", "processors/slowdown", "os", "os/context_switch_ns",
                "os/wake_up", "os/wake_other_ns", "os/wake_other_busy_ns", "os/lock_spin_ns", "os/meeting_spin_ns",
                "os/oversleep", "os/ticks/period_ns", "os/ticks/least_slice_ns", "lock", "lock/order", "lock/hand_over",
                "workforce", "workforce/speeds",
                "workforce/stragglers", "workforce/stragglers/factor", "workforce/background",
                "workforce/background/hold_ns", "workforce/failures/up_time", "workforce/failures/repair",
                "workforce/membership", "costs", "costs/*/gap"
            })
    void whatIsMissingIsRefusedAndNamed(String path) {
        ObjectNode machine = written(unusual());
        int slash = path.lastIndexOf('/');
        JsonNode parent = slash < 0 ? machine : machine.at("/" + path.substring(0, slash));
        String key = path.substring(slash + 1);
        assertThat(((ObjectNode) parent).remove(key)).isNotNull();
        assertThatThrownBy(() -> MachineJson.read(machine)).hasMessageContaining(key);
    }

    @Test
    void wordsThatAreNotKnownAndNumbersOutOfRangeAreRefused() {
        ObjectNode machine = written(unusual());
        ((ObjectNode) machine.get("lock")).put("order", "fifo");
        assertThatIllegalArgumentException().isThrownBy(() -> MachineJson.read(machine)).withMessageContaining("fifo");
        ObjectNode other = written(unusual());
        ((ObjectNode) other.get("processors")).put("sharing", 1.5);
        assertThatIllegalArgumentException().isThrownBy(() -> MachineJson.read(other)).withMessageContaining("1.5");
    }
}
