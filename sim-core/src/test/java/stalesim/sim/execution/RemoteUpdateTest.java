package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.duration.Course;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.RunResult;

/** A gradient takes 1000, an own update 110, one of what another core wrote last 300, all in nanoseconds. */
class RemoteUpdateTest {

    private static final long COMPUTE_NS = 1_000;
    private static final long OWN_NS = 110;
    private static final long REMOTE_NS = 300;
    private static final int UPDATES = 2_000;

    private static MachineDescription machine(Topology topology, long sliceNs) {
        return machine(topology, sliceNs, new Deterministic(REMOTE_NS), Freshness.NEVER_MATTERS);
    }

    private static MachineDescription machine(
            Topology topology, long sliceNs, DurationLaw remoteUpdate, Freshness freshness) {
        return machine(topology, sliceNs, new Deterministic(COMPUTE_NS), remoteUpdate, freshness);
    }

    private static MachineDescription machine(
            Topology topology, long sliceNs, DurationLaw compute, DurationLaw remoteUpdate, Freshness freshness) {
        OperationCosts costs = new OperationCosts(
                Map.of(
                        OperationKind.READ, new Deterministic(0),
                        OperationKind.COMPUTE, compute,
                        OperationKind.UPDATE, new Deterministic(OWN_NS)),
                new Deterministic(0),
                Optional.of(remoteUpdate),
                freshness,
                0);
        return new MachineDescription(
                "caches",
                new Processors(topology, Scheduling.TIME_SLICED, List.of(1.0)),
                new OsCosts(OptionalLong.of(sliceNs), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0)),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, costs));
    }

    private static Stream<Algorithm> algorithms() {
        return Stream.of(new AsyncLock(), new Hogwild(), new Leashed(Operation.Update.UNBOUNDED));
    }

    private static long duration(Topology topology, long sliceNs, Algorithm algorithm, int workers) {
        return TimingRuns.run(machine(topology, sliceNs), algorithm, workers, UPDATES, 0).durationNs();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aLoneWorkerHasTheModelInItsOwnCache(Algorithm algorithm) {
        assertThat(duration(Topology.flat(2), 10_000_000, algorithm, 1)).isEqualTo(UPDATES * (COMPUTE_NS + OWN_NS));
    }

    /**
     * Each update of two workers in turn follows one of the other core: both cycles take 1300 once their first updates,
     * which collide, have brought them out of step.
     */
    @ParameterizedTest
    @MethodSource("ordered")
    void twoWorkersOnTwoCoresFetchItFromEachOther(Algorithm algorithm) {
        assertThat(duration(Topology.flat(2), 10_000_000, algorithm, 2) / (UPDATES / 2.0))
                .isBetween(COMPUTE_NS + REMOTE_NS - 5.0, COMPUTE_NS + REMOTE_NS + 5.0);
    }

    private static Stream<Algorithm> ordered() {
        return Stream.of(new AsyncLock(), new Leashed(Operation.Update.UNBOUNDED));
    }

    /** Nothing orders these two: updates begin and end together, and the one whose core ended later is its own. */
    @Test
    void ofSimultaneousUpdatesOneIsRemote() {
        assertThat(duration(Topology.flat(2), 10_000_000, new Hogwild(), 2) / (UPDATES / 2.0))
                .isBetween(COMPUTE_NS + (OWN_NS + REMOTE_NS) / 2.0 - 5, COMPUTE_NS + (OWN_NS + REMOTE_NS) / 2.0 + 5);
    }

    /**
     * In slices of many cycles on one core: a worker that goes on there finds what its neighbour left in the same
     * cache.
     */
    @ParameterizedTest
    @MethodSource("algorithms")
    void workersThatShareACoreShareItsCache(Algorithm algorithm) {
        assertThat(duration(Topology.flat(1), 50_000, algorithm, 2) / (double) UPDATES)
                .isBetween(COMPUTE_NS + OWN_NS - 1.0, COMPUTE_NS + OWN_NS + 5.0);
    }

    /** So do two hardware threads of one core. */
    @Test
    void hardwareThreadsOfACoreShareItsCache() {
        long siblings = duration(new Topology(1, 1, 2, 1), 10_000_000, new Hogwild(), 2);
        assertThat(siblings / (UPDATES / 2.0)).isBetween(COMPUTE_NS + OWN_NS - 5.0, COMPUTE_NS + OWN_NS + 5.0);
    }

    /**
     * The first attempts of two workers begin together, and one fails. From then on the later worker follows by 110,
     * its second attempt; as long as that is less than the 300 of a first attempt it fails again and falls behind by
     * 110 more. So it fails at distances of 0, 110 and 220, and never again.
     */
    @Test
    void aSecondAttemptWritesWhatTheFirstHasBroughtIntoTheCache() {
        RunResult result = TimingRuns.run(
                machine(Topology.flat(2), 10_000_000), new Leashed(Operation.Update.UNBOUNDED), 2, UPDATES, 0);
        assertThat(result.contention().orElseThrow().failures()).isEqualTo(3);
    }

    /**
     * The same where what another core has written takes 100 longer: a first attempt takes 400, and a second one, which
     * copies what the other worker has just published, 210. So it fails at distances of 0 and 210, and never again.
     */
    @Test
    void aSecondAttemptCopiesWhatTheOtherHasJustPublished() {
        Freshness freshness = new Freshness(List.of(new Freshness.Point(1, 100)));
        MachineDescription machine =
                machine(Topology.flat(2), 10_000_000, new Deterministic(REMOTE_NS), freshness);
        RunResult result = TimingRuns.run(machine, new Leashed(Operation.Update.UNBOUNDED), 2, UPDATES, 0);
        assertThat(result.contention().orElseThrow().failures()).isEqualTo(2);
    }

    /**
     * Both begin together, and one of them fails and gives its gradient up. It has the vector that it has made at hand,
     * as the winner has its own two: so both take 110 from then on, and it fails each time.
     */
    @Test
    void whoHasGivenUpWritesWhatItHasMadeForNothing() {
        RunResult result = TimingRuns.run(machine(Topology.flat(2), 10_000_000), new Leashed(0), 2, UPDATES, 0);
        assertThat(result.contention().orElseThrow().failures()).isBetween(UPDATES - 1L, (long) UPDATES);
    }

    /**
     * Who follows the other one closely finds what it has just written, and falls back, until both are as far apart:
     * then each begins to update half a cycle after the other one began, and what that takes longer is in the cycle.
     */
    @ParameterizedTest
    @MethodSource("ordered")
    void whoFollowsCloselyFallsBack(Algorithm algorithm) {
        Freshness freshness = new Freshness(List.of(new Freshness.Point(10, 100), new Freshness.Point(1_000, 0)));
        double cycle = COMPUTE_NS + REMOTE_NS;
        for (int step = 0; step < 50; step++) {
            cycle = COMPUTE_NS + REMOTE_NS + freshness.longerNs(Math.round(COMPUTE_NS - cycle / 2));
        }
        assertThat(cycle).isBetween(1_320.0, 1_330.0);
        MachineDescription machine =
                machine(Topology.flat(2), 10_000_000, new Deterministic(REMOTE_NS), freshness);
        long atOnce = TimingRuns.run(machine, algorithm, 2, UPDATES, 0).durationNs();
        long twice = TimingRuns.run(machine, algorithm, 2, 2 * UPDATES, 0).durationNs();
        assertThat((twice - atOnce) / (UPDATES / 2.0)).isCloseTo(cycle, within(2.0));
    }

    private static MeasuredPasses passes(long first, long second, long... takenNs) {
        return MeasuredPasses.of(
                List.of(List.of(Course.inARow(first)), List.of(Course.inARow(second))), Long.MAX_VALUE / 2, takenNs);
    }

    private static List<Double> cyclesOfTenRuns(DurationLaw compute, DurationLaw remoteUpdate) {
        MachineDescription machine =
                machine(Topology.flat(2), 10_000_000, compute, remoteUpdate, Freshness.NEVER_MATTERS);
        return IntStream.range(0, 10)
                .mapToObj(seed -> TimingRuns.run(machine, new AsyncLock(), 2, UPDATES, seed)
                                .durationNs()
                        / (UPDATES / 2.0))
                .toList();
    }

    /** A run in which what the other core wrote takes 300 to fetch in some passes, and 600 in others. */
    @Test
    void allWorkersMeetTheSamePass() {
        List<Double> cycles = cyclesOfTenRuns(new Deterministic(COMPUTE_NS), passes(REMOTE_NS, 2 * REMOTE_NS));
        assertThat(cycles)
                .allMatch(cycle -> Math.abs(cycle - COMPUTE_NS - REMOTE_NS) < 5
                        || Math.abs(cycle - COMPUTE_NS - 2 * REMOTE_NS) < 5)
                .anyMatch(cycle -> cycle < COMPUTE_NS + 1.5 * REMOTE_NS)
                .anyMatch(cycle -> cycle > COMPUTE_NS + 1.5 * REMOTE_NS);
    }

    /** Where gradients took longer updates did not, for these were measured in the other order. */
    @Test
    void gradientsAndUpdatesAreOfTheSameTime() {
        MeasuredPasses gradients = passes(COMPUTE_NS, 2 * COMPUTE_NS, 5, 1_005);
        assertThat(cyclesOfTenRuns(gradients, passes(2 * REMOTE_NS, REMOTE_NS, 0, 1_000)))
                .allMatch(cycle -> Math.abs(cycle - COMPUTE_NS - 2 * REMOTE_NS) < 5
                        || Math.abs(cycle - 2 * COMPUTE_NS - REMOTE_NS) < 5)
                .anyMatch(cycle -> cycle < 1.8 * COMPUTE_NS)
                .anyMatch(cycle -> cycle > 1.8 * COMPUTE_NS);
        assertThat(cyclesOfTenRuns(gradients, passes(2 * REMOTE_NS, REMOTE_NS)))
                .as("if nobody knows when they were measured")
                .anyMatch(cycle -> Math.abs(cycle - COMPUTE_NS - REMOTE_NS) < 5);
    }
}
