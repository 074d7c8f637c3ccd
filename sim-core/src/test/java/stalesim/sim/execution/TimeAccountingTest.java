package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Background;
import stalesim.model.machine.Failures;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.protocol.Store;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.model.run.RunSpec;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.WrittenSpans;
import stalesim.sim.trace.WrittenSpans.Span;

/** Where simulated workers' time went: exact where it can be computed by hand, and what traces say of any run. */
class TimeAccountingTest {

    private WrittenSpans spans;
    private RunResult result;

    private TimeUse account(MachineDescription machine, Optional<DurationLaw> pace, RunSpec spec) {
        spans = new WrittenSpans();
        result = new SimulatedExecution(machine, Mode.NATIVE, pace)
                .traced(new Timeline(spans, Long.MAX_VALUE))
                .run(spec)
                .resultUnlessCrashed();
        return result.timeUse().orElseThrow();
    }

    private TimeUse account(MachineDescription machine, RunSpec spec) {
        return account(machine, Optional.empty(), spec);
    }

    /** Computes for 1000 and does everything else in 100. */
    private static MachineDescription deterministic(int cores) {
        return MachineDescription.uniform("test", cores, SmallTask.costs(new Deterministic(1_000), 100));
    }

    private static void assertSpent(TimeUse use, Map<TimeCategory, Long> expected) {
        for (TimeCategory category : TimeCategory.values()) {
            assertThat(use.ns(category)).as(category.label()).hasValue(expected.getOrDefault(category, 0L));
        }
        assertThat(use.restNs()).isZero();
    }

    /** By the times of {@code TracedExecutionTest.twoWorkersAndALock}: the run ends at 1400. */
    @Test
    void twoWorkersAndALock() {
        TimeUse use = account(deterministic(2), SmallTask.spec(new AsyncLock(), 2, 2));
        assertSpent(use, Map.of(
                TimeCategory.COMPUTE, 1_100L + 1_000L,
                TimeCategory.ACCESS, 300L + 200L,
                TimeCategory.LOCK, 200L));
        assertThat(use.totalNs()).isEqualTo(2 * 1_400);
    }

    /**
     * Worker 0 computes until 1000 and blocks. Worker 1, without a core so far, has it at 1050, meets at 2050, combines
     * for 2 * 100 and wakes worker 0 at 2250, which has had less of the core: it takes it, at 2300, until 2400. Worker
     * 1 goes on from 2450 until 2550.
     */
    @Test
    void aMeetingOnOneCore() {
        OsCosts os = new OsCosts(OptionalLong.of(1_000_000), 50, WakeUp.ideal(), Spins.NONE, new Deterministic(0));
        TimeUse use = account(deterministic(1).with(os), SmallTask.spec(new Sync(), 2, 1));
        assertSpent(use, Map.of(
                TimeCategory.COMPUTE, 2_000L,
                TimeCategory.ACCESS, 100L + 300L,
                TimeCategory.BARRIER, 1_250L,
                TimeCategory.NO_CORE, 50L + 1_050L + 200L));
        assertThat(use.totalNs()).isEqualTo(2_400 + 2_550);
    }

    @Test
    void lostAttemptsAreRetries() {
        TimeUse use = account(deterministic(8), SmallTask.spec(new Leashed(2), 8, 400));
        long failures = result.contention().orElseThrow().failures();
        assertThat(failures).isPositive();
        assertThat(use.ns(TimeCategory.RETRY)).hasValue(failures * 100);
    }

    /** As {@code TracedExecutionTest.pacedWorkersSleepAndGapsFollowCycles}, which ends at 11450. */
    @Test
    void sleepForThePaceIsComputingAndGapsAreTheirOwn() {
        OsCosts os = new OsCosts(OptionalLong.empty(), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(500));
        MachineDescription machine = deterministic(1).with(os);
        MachineDescription withGap = new MachineDescription(
                "gap",
                machine.processors(),
                machine.os(),
                machine.lock(),
                machine.workforce(),
                Optional.empty(),
                Map.of(
                        MachineDescription.ANY_ALGORITHM,
                        new OperationCosts(machine.costs("any").laws(), new Deterministic(50))));
        assertSpent(
                account(withGap, Optional.of(new Deterministic(5_000)), SmallTask.spec(new AsyncLock(), 1, 2)),
                Map.of(TimeCategory.COMPUTE, 11_000L, TimeCategory.ACCESS, 400L, TimeCategory.GAP, 50L));
    }

    @Test
    void repairIsTimeAway() {
        Workforce failing = new Workforce(
                List.of(1.0),
                Stragglers.NONE,
                Background.NONE,
                Optional.of(new Failures(new Deterministic(1_500), new Deterministic(300))),
                Membership.ALL);
        assertSpent(
                account(deterministic(1).with(failing), SmallTask.spec(new AsyncLock(), 1, 2)),
                Map.of(TimeCategory.COMPUTE, 3_000L, TimeCategory.ACCESS, 500L, TimeCategory.AWAY, 300L));
    }

    /** 10 parameters are 40 bytes: 1000 on the way to the last byte, and the latencies of two links. */
    private static Networking star(CollectiveScheme scheme) {
        Link link = Link.of(1_000, 4e7);
        return new Networking(
                NetworkDescription.uniform(new NetworkTopology.Star(List.of(link)), link), scheme, MessageSize.FLOAT);
    }

    @Test
    void messagesToAndFromAServer() {
        assertSpent(
                account(
                        deterministic(1).with(star(new CollectiveScheme.Ring(1))),
                        SmallTask.spec(new AsyncLock(), 1, 1)),
                Map.of(TimeCategory.COMPUTE, 1_000L, TimeCategory.ACCESS, 200L, TimeCategory.NETWORK, 6_000L));
    }

    /** The fast worker sends 1000 before the slow one; from then on both only wait for messages. */
    @Test
    void waitingForMessagesIsABarrierUntilTheLastIsSent() {
        MachineDescription unequal = deterministic(2)
                .with(Workforce.ofSpeeds(List.of(1.0, 0.5)))
                .with(star(new CollectiveScheme.Ring(1)));
        for (Algorithm algorithm : List.of(new Sync(), new DPsgd())) {
            TimeUse use = account(unequal, SmallTask.spec(algorithm, 2, 1));
            // D-PSGD posts a vector before it sends, in half the time of a gossip: 50, by the slow worker in 100
            long posting = algorithm instanceof DPsgd ? 50 : 0;
            assertThat(use.ns(TimeCategory.BARRIER)).as(algorithm.name()).hasValue(1_000 + posting);
            assertThat(use.ns(TimeCategory.NETWORK).orElseThrow()).isBetween(3_000L, 4 * 3_000L);
            assertThat(use.ns(TimeCategory.COMPUTE)).hasValue(3_000);
        }
    }

    /** Few cores, slices, switches, oversleeping and random times: everything that can go wrong at once. */
    private static MachineDescription busy(Spins spins, long wakeUpCallNs) {
        return new MachineDescription(
                "busy",
                new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0, 1.1, 1.25)),
                new OsCosts(
                        OptionalLong.of(30_000),
                        700,
                        new WakeUp(new Exponential(4_000), wakeUpCallNs, wakeUpCallNs / 4),
                        spins,
                        new Exponential(3_000)),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.7)),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Lognormal(20_000, 0.4), 800)));
    }

    private static List<Integer> workers(Algorithm algorithm) {
        return Stream.of(1, 2, 5)
                .filter(m -> m <= algorithm.maxWorkers())
                .toList();
    }

    @Test
    void categoriesAddUpToTheTimeOfAllWorkers() {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            for (int m : workers(algorithm)) {
                TimeUse use = account(busy(new Spins(500, 2_000), 900), SmallTask.spec(algorithm, m, 400));
                assertThat(use.totalNs()).as(algorithm.name() + " " + m).isEqualTo(workersTime(algorithm, m));
                assertThat(use.restNs()).isZero();
                assertThat(use.ns(TimeCategory.NO_CORE).orElseThrow() > 0).isEqualTo(m > 3);
            }
        }
    }

    /** All go on to the end of the run, but where each has a replica and finishes by itself. */
    private long workersTime(Algorithm algorithm, int m) {
        List<Long> ends = spans.tracks().entrySet().stream()
                .filter(track -> track.getKey().startsWith("worker"))
                .map(track -> track.getValue().get(track.getValue().size() - 1).endNs())
                .toList();
        long last = ends.stream().mapToLong(Long::longValue).max().orElseThrow();
        return algorithm.store() == Store.REPLICATED
                ? ends.stream().mapToLong(Long::longValue).sum()
                : m * last;
    }

    /**
     * Where nobody spins or pays for waking others, which counts to whatever follows, cores are busy with computing,
     * access, attempts and gaps, and with nothing else.
     */
    @Test
    void whatWorkersDoOnCoresIsWhatCoresDo() {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            for (int m : workers(algorithm)) {
                TimeUse use = account(busy(Spins.NONE, 0), SmallTask.spec(algorithm, m, 400));
                long onCores = spans.tracks().entrySet().stream()
                        .filter(track -> track.getKey().startsWith("core"))
                        .flatMap(track -> track.getValue().stream())
                        .filter(span -> !span.name().equals("switch"))
                        .mapToLong(Span::lengthNs)
                        .sum();
                long worked = Stream.of(
                                TimeCategory.COMPUTE, TimeCategory.ACCESS, TimeCategory.RETRY, TimeCategory.GAP)
                        .mapToLong(category -> use.ns(category).orElseThrow())
                        .sum();
                assertThat(worked).as(algorithm.name() + " " + m).isEqualTo(onCores);
            }
        }
    }
}
