package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
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
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.Trace;
import stalesim.sim.trace.WrittenSpans;
import stalesim.sim.trace.WrittenSpans.Span;

/** What a trace shows of simulated runs: exact times where they can be computed by hand, and what holds in any run. */
class TracedExecutionTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final WrittenSpans spans = new WrittenSpans();

    private CompletedRun trace(MachineDescription machine, Optional<DurationLaw> pace, RunSpec spec) {
        return new SimulatedExecution(machine, Mode.NATIVE, pace)
                .traced(new Timeline(spans, NO_LIMIT))
                .run(spec);
    }

    private CompletedRun trace(MachineDescription machine, RunSpec spec) {
        return trace(machine, Optional.empty(), spec);
    }

    /** Computes for 1000 and does everything else in 100. */
    private static MachineDescription deterministic(int cores) {
        return MachineDescription.uniform("test", cores, SmallTask.costs(new Deterministic(1_000), 100));
    }

    private static OsCosts os(Spins spins, long oversleepNs) {
        return new OsCosts(OptionalLong.empty(), 0, WakeUp.ideal(), spins, new Deterministic(oversleepNs));
    }

    @Test
    void twoWorkersAndALock() {
        trace(deterministic(2), SmallTask.spec(new AsyncLock(), 2, 2));
        assertThat(spans.of("worker 0"))
                .containsExactly(
                        "read 0-100", "compute 100-1100", "update 1100-1200", "read 1200-1300", "compute 1300-1400");
        // at 1200 worker 0 comes back for the lock before worker 1, woken, can take it
        assertThat(spans.of("worker 1"))
                .containsExactly(
                        "wait for lock 0-100",
                        "read 100-200",
                        "compute 200-1200",
                        "wait for lock 1200-1300",
                        "update 1300-1400");
        // which of the idle cores is taken first is no matter here
        assertThat(List.of(spans.of("core 0"), spans.of("core 1")))
                .containsExactlyInAnyOrder(
                        List.of("worker 0 0-1400"), List.of("worker 1 100-1200", "worker 1 1300-1400"));
    }

    @Test
    void twoWorkersAndALockWithSpinning() {
        trace(deterministic(2).with(os(new Spins(50, 0), 0)), SmallTask.spec(new AsyncLock(), 2, 2));
        assertThat(spans.of("worker 0"))
                .containsExactly(
                        "read 0-100",
                        "compute 100-1100",
                        "update 1100-1200",
                        "spin 1200-1250",
                        "wait for lock 1250-1300");
        // at 1200 it spins when the lock is released, and has it at once
        assertThat(spans.of("worker 1"))
                .containsExactly(
                        "spin 0-50", "wait for lock 50-100", "read 100-200", "compute 200-1200", "update 1200-1300");
    }

    @Test
    void aMeetingOfAFastAndASlowWorker() {
        trace(deterministic(2).with(Workforce.ofSpeeds(List.of(1.0, 0.5))), SmallTask.spec(new Sync(), 2, 1));
        assertThat(spans.of("worker 0")).containsExactly("compute 0-1000", "meeting 1000-2400", "local 2400-2500");
        assertThat(spans.of("worker 1")).containsExactly("compute 0-2000", "combine 2000-2400", "local 2400-2600");
    }

    @Test
    void pacedWorkersSleepAndGapsFollowCycles() {
        MachineDescription machine = deterministic(1).with(os(Spins.NONE, 500));
        OperationCosts costs = machine.costs("any");
        MachineDescription withGap = new MachineDescription(
                "gap",
                machine.processors(),
                machine.os(),
                machine.lock(),
                machine.workforce(),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, new OperationCosts(costs.laws(), new Deterministic(50))));
        trace(withGap, Optional.of(new Deterministic(5_000)), SmallTask.spec(new AsyncLock(), 1, 2));
        assertThat(spans.of("worker 0"))
                .containsExactly(
                        "read 0-100", "compute 100-1100", "sleep 1100-5600", "update 5600-5700", "gap 5700-5750",
                        "read 5750-5850", "compute 5850-6850", "sleep 6850-11350", "update 11350-11450");
        assertThat(spans.of("core 0")).containsExactly("worker 0 0-1100", "worker 0 5600-6850", "worker 0 11350-11450");
    }

    @Test
    void aWorkerThatFailsIsRepaired() {
        Workforce failing = new Workforce(
                List.of(1.0),
                Stragglers.NONE,
                Background.NONE,
                Optional.of(new Failures(new Deterministic(1_500), new Deterministic(300))),
                Membership.ALL);
        trace(deterministic(1).with(failing), SmallTask.spec(new AsyncLock(), 1, 2));
        assertThat(spans.of("worker 0"))
                .containsExactly(
                        "read 0-100", "compute 100-1100", "update 1100-1200", "read 1200-1300", "compute 1300-2300",
                        "repair 2300-2600", "read 2600-2700", "compute 2700-3700", "update 3700-3800");
    }

    /** 10 parameters are 40 bytes: 1000 on the way to the last byte, and the latencies of two links. */
    private static Networking star() {
        Link link = Link.of(1_000, 4e7);
        return new Networking(
                NetworkDescription.uniform(new NetworkTopology.Star(List.of(link)), link),
                new CollectiveScheme.Ring(1),
                MessageSize.FLOAT);
    }

    @Test
    void messagesToAndFromAServer() {
        trace(deterministic(1).with(star()), SmallTask.spec(new AsyncLock(), 1, 1));
        assertThat(spans.of("worker 0"))
                .containsExactly(
                        "read 0-100",
                        "receive message 100-3100",
                        "compute 3100-4100",
                        "send message 4100-7100",
                        "update 7100-7200");
        assertThat(spans.of("core 0")).containsExactly("worker 0 0-100", "worker 0 3100-4100", "worker 0 7100-7200");
    }

    @Test
    void messagesBetweenReplicas() {
        trace(deterministic(2).with(star()), SmallTask.spec(new Sync(), 2, 2));
        for (String worker : List.of("worker 0", "worker 1")) {
            assertThat(spans.tracks().get(worker))
                    .extracting(Span::name)
                    .containsExactly(
                            "compute", "exchange messages", "combine", "local",
                            "compute", "exchange messages", "combine", "local");
        }
    }

    @Test
    void computeSpansAddUpToTheComputingTime() {
        RunResult result = trace(deterministic(4), SmallTask.spec(new Hogwild(), 4, 401)).result();
        for (int rank = 0; rank < 4; rank++) {
            List<Span> computed = spans.tracks().get("worker " + rank).stream()
                    .filter(span -> span.name().equals("compute") && span.endNs() < result.durationNs())
                    .toList();
            // one gradient for every update, and at most one that is not applied when the run ends
            long updates = result.perWorker().get(rank).updates();
            assertThat((long) computed.size()).isBetween(updates, updates + 1);
            assertThat(computed.stream().mapToLong(Span::lengthNs).sum()).isEqualTo(1_000L * computed.size());
        }
    }

    /** Few cores, slices, switches, spinning, oversleeping and random times: everything that can go wrong at once. */
    private static MachineDescription busy() {
        return new MachineDescription(
                "busy",
                new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0, 1.1, 1.25)),
                new OsCosts(
                        OptionalLong.of(30_000),
                        700,
                        new WakeUp(new Exponential(4_000), 900, 200),
                        new Spins(500, 2_000),
                        new Exponential(3_000)),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.7)),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Lognormal(20_000, 0.4), 800)));
    }

    @Test
    void tracingChangesNothing() {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            RunSpec spec = SmallTask.spec(algorithm, Math.min(5, algorithm.maxWorkers()), 400);
            SimulatedExecution plain = new SimulatedExecution(busy(), Mode.NATIVE, Optional.empty());
            CompletedRun untraced = plain.run(spec);
            for (Trace trace : List.of(Trace.OFF, new Timeline(new WrittenSpans(), NO_LIMIT))) {
                CompletedRun traced = plain.traced(trace).run(spec);
                assertThat(traced.result()).as(algorithm.name()).isEqualTo(untraced.result());
                assertThat(traced.parameters()).containsExactly(untraced.parameters());
            }
        }
    }

    @Test
    void spansOfATrackFollowEachOtherAndEveryWorkerHasOne() {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            int m = Math.min(5, algorithm.maxWorkers());
            trace(busy(), SmallTask.spec(algorithm, m, 400));
            assertThat(spans.tracks()).hasSize(m + Math.min(m, 3));
            spans.tracks().forEach((track, entries) -> {
                assertThat(entries).as(algorithm.name() + " " + track).isNotEmpty();
                assertDisjoint(entries);
            });
        }
    }

    @Test
    void noWorkerIsOnTwoCoresAtOnce() {
        trace(busy(), SmallTask.spec(new AsyncLock(), 5, 400));
        for (int rank = 0; rank < 5; rank++) {
            String worker = "worker " + rank;
            List<Span> onCores = new ArrayList<>();
            spans.tracks().forEach((track, entries) -> entries.stream()
                    .filter(span -> span.name().equals(worker))
                    .forEach(onCores::add));
            onCores.sort(Comparator.comparingLong(Span::startNs));
            assertDisjoint(onCores);
            // of its 80 or so gradients of 20000 each, all were computed on a core
            assertThat(onCores.stream().mapToLong(Span::lengthNs).sum()).isGreaterThan(40 * 20_000L);
        }
    }

    private static void assertDisjoint(List<Span> inOrder) {
        long endNs = 0;
        for (Span span : inOrder) {
            assertThat(span.startNs()).as(span.toString()).isGreaterThanOrEqualTo(endNs);
            assertThat(span.lengthNs()).as(span.toString()).isPositive();
            endNs = span.endNs();
        }
    }
}
