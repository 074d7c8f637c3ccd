package stalesim.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.protocol.OperationKind;

/** Every record that a machine is made of takes the borders of its ranges, and nothing beyond them. */
class MachineRangesTest {

    private static final DurationLaw LAW = new Deterministic(1);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Stream<Arguments> outside() {
        return Stream.of(
                refused("sockets=0", () -> new Topology(0, 1, 1, 1)),
                refused("coresPerSocket=0", () -> new Topology(1, 0, 1, 1)),
                refused("threadsPerCore=0", () -> new Topology(1, 1, 0, 1)),
                refused("coresPerSocket=-3", () -> Topology.flat(-3)),
                refused("sockets=65536, coresPerSocket=65536", () -> new Topology(65_536, 65_536, 1, 1)),
                refused("sharing=0.0", () -> new Topology(1, 1, 2, 0)),
                refused("sharing=1.01", () -> new Topology(1, 1, 2, 1.01)),
                refused("sharing=NaN", () -> new Topology(1, 1, 2, Double.NaN)),
                refused("slowdown needs at least one entry", () -> processors()),
                refused("slowdown=0.0", () -> processors(1.0, 0.0)),
                refused("slowdown=-1.0", () -> processors(-1.0)),
                refused("slowdown=NaN", () -> processors(1.0, Double.NaN)),
                refused("slowdown=Infinity", () -> processors(INFINITE)),
                refused("speeds needs at least one entry", () -> Workforce.ofSpeeds(List.of())),
                refused("speed=0.0", () -> Workforce.ofSpeeds(List.of(1.0, 0.0))),
                refused("speed=Infinity", () -> Workforce.ofSpeeds(List.of(INFINITE))),
                refused("probability=-0.1", () -> new Stragglers(-0.1, 2)),
                refused("probability=1.1", () -> new Stragglers(1.1, 2)),
                refused("probability=NaN", () -> new Stragglers(Double.NaN, 2)),
                refused("factor=0.9", () -> new Stragglers(0.1, 0.9)),
                refused("factor=Infinity", () -> new Stragglers(0.1, INFINITE)),
                refused("computeCv=-0.1", () -> new Background(-0.1, 0, 1)),
                refused("overheadCv=Infinity", () -> new Background(0, INFINITE, 1)),
                refused("holdNs=0", () -> new Background(0, 0.1, 0)),
                refused("meanNs=0.0", () -> new Failures(new Deterministic(0), LAW)),
                refused("atNs=-1", () -> new Membership.Change(-1, 1)),
                refused("workers=-1", () -> new Membership.Change(0, -1)),
                refused("atNs=5 after 5", () -> new Membership(
                        List.of(new Membership.Change(5, 1), new Membership.Change(5, 2)))),
                refused("lockNs=-1", () -> new Spins(-1, 0)),
                refused("meetingNs=-1", () -> new Spins(0, -1)),
                refused("callNs=-1", () -> new WakeUp(LAW, -1, 0)),
                refused("busyCallNs=-1", () -> new WakeUp(LAW, 0, -1)),
                refused("factor=0.0", () -> new SlowAfterRest(0, 1)),
                refused("factor=NaN", () -> new SlowAfterRest(Double.NaN, 1)),
                refused("factor=Infinity", () -> new SlowAfterRest(INFINITE, 1)),
                refused("factor=0.0", () -> new SlowAfterRest(1, 0, 1)),
                refused("forNs=-1", () -> new SlowAfterRest(1, -1)),
                refused("there must be a law", () -> new Rousing(List.of())),
                refused("ns=0", () -> new Rousing.Spell(0, LAW)),
                refused("periodNs=0", () -> new Ticks(0, 0)),
                refused("leastSliceNs=-1", () -> new Ticks(1, -1)),
                refused("mean of taken=5.0 ns, periodNs=9", () -> new Ticks(9, 0, new Deterministic(5))),
                refused("sliceNs=0", () -> os(OptionalLong.of(0), 0)),
                refused("contextSwitchNs=-1", () -> os(OptionalLong.empty(), -1)));
    }

    private static Arguments refused(String message, Executable making) {
        return arguments(message, making);
    }

    private static Processors processors(Double... slowdown) {
        return new Processors(Topology.flat(2), Scheduling.TIME_SLICED, List.of(slowdown));
    }

    private static OsCosts os(OptionalLong slice, long contextSwitchNs) {
        return new OsCosts(slice, contextSwitchNs, WakeUp.ideal(), Spins.NONE, LAW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outside")
    void refusesWhatIsOutOfRangeAndSaysWhat(String message, Executable making) {
        assertThatIllegalArgumentException().isThrownBy(making::execute).withMessageContaining(message);
    }

    @Test
    void takesTheBorders() {
        assertThat(new Topology(1, 1, 1, 1).hardwareThreads()).isEqualTo(1);
        assertThat(new Topology(1, 1, 2, Double.MIN_VALUE).sharing()).isPositive();
        assertThat(new Stragglers(0, 1)).isEqualTo(Stragglers.NONE);
        assertThat(new Stragglers(1, 3).meanFactor()).isEqualTo(3);
        assertThat(new Background(0, 0, 1).isNone()).isTrue();
        assertThat(new Membership.Change(0, 0).workers()).isZero();
        assertThat(os(OptionalLong.of(1), 0).sliceNs()).hasValue(1);
        assertThat(processors(0.5).slowdown(1)).isEqualTo(0.5);
    }

    @Test
    void topologyCountsCoresAndThreads() {
        Topology server = new Topology(2, 18, 2, 0.65);
        assertThat(server.cores()).isEqualTo(36);
        assertThat(server.hardwareThreads()).isEqualTo(72);
        assertThat(server).hasToString("2 x 18 x 2");
        assertThat(server.rate(0)).isEqualTo(1);
        assertThat(server.rate(1)).isEqualTo(0.65);
        assertThat(new Topology(1, 1, 4, 0.5).rate(3)).isEqualTo(0.125);
        assertThat(server.isFlat()).isFalse();
        assertThat(new Topology(2, 4, 1, 1).isFlat()).isFalse();
        assertThat(new Topology(1, 4, 2, 1).isFlat()).isFalse();
        assertThat(Topology.flat(4).isFlat()).isTrue();
    }

    @Test
    void threadsWaitForSlicesOnlyWhereTimeIsSlicedAndHardwareThreadsAreTooFew() {
        Topology four = new Topology(1, 2, 2, 0.65);
        Processors sliced = new Processors(four, Scheduling.TIME_SLICED, List.of(1.0));
        assertThat(sliced.sliced(4)).isFalse();
        assertThat(sliced.sliced(5)).isTrue();
        assertThat(sliced.dedicated()).isFalse();
        Processors dedicated = new Processors(four, Scheduling.DEDICATED, List.of(1.0));
        assertThat(dedicated.sliced(5)).isFalse();
        assertThat(dedicated.dedicated()).isTrue();
        assertThat(new Processors(four, Scheduling.PROCESSOR_SHARING, List.of(1.0)).sliced(5)).isFalse();
    }

    @Test
    void backgroundIsNoneOnlyIfItDisturbsNothing() {
        assertThat(new Background(0.1, 0, 1).isNone()).isFalse();
        assertThat(new Background(0, 0.1, 1).isNone()).isFalse();
        assertThat(new Stragglers(0.01, 1.5).meanFactor()).isEqualTo(1.005);
    }

    @Test
    void copiesDifferInWhatTheyWereMadeFor() {
        MachineDescription machine = MachineDescription.uniform("m", 2, new OperationCosts(Map.of()));
        Processors eight = Processors.of(8);
        LockPolicy random = new LockPolicy(ApplicationOrder.RANDOM, true);
        OsCosts sliced = os(OptionalLong.of(7), 3);
        Workforce failing = new Workforce(
                List.of(2.0), Stragglers.NONE, Background.NONE, Optional.of(new Failures(LAW, LAW)), Membership.ALL);
        assertThat(machine.with(eight).with(random).with(sliced).with(failing))
                .isEqualTo(
                        new MachineDescription("m", eight, sliced, random, failing, Optional.empty(), machine.costs()));
    }

    @Test
    void aGapIsZeroUnlessStated() {
        assertThat(new OperationCosts(Map.of(OperationKind.READ, LAW)).gap()).isEqualTo(new Deterministic(0));
    }
}
