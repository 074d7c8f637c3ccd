package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;

/**
 * The event times, staleness and counts of fixed runs of algorithms that use each kind of store and operation, as one
 * number each: the same on every JDK and for as long as nobody means to change what the simulator does. Losses are left
 * out, which may differ in their last bits.
 */
class FingerprintTest {

    private static final Map<String, Long> PINNED = Map.of(
            "sequential", 991287283023006940L,
            "sync", -3169908067328325054L,
            "async-lock", -6978626692232643746L,
            "hogwild", -4024454084791149909L,
            "leashed", -5608296148656221980L,
            "stale-synchronous", -978708267528139374L,
            "ds-sync", 7025090749432995270L,
            "wp-sgd", 7106097935417128663L,
            "d-psgd", 5881295047578947749L,
            "local-rounds", -9069113617127058550L);

    private static long fingerprint(Algorithm algorithm) throws InterruptedException {
        OsCosts os = new OsCosts(
                OptionalLong.of(30_000),
                700,
                new WakeUp(new Exponential(4_000), 900, 200),
                new Spins(500, 2_000),
                new Exponential(3_000),
                RunQueueing.PER_CORE,
                Optional.empty(),
                Optional.empty());
        MachineDescription machine = new MachineDescription(
                "pinned",
                new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0, 1.1, 1.25)),
                os,
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.7)),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Lognormal(20_000, 0.4), 800)));
        long hash = 1;
        for (int workers : new int[] {1, 2, 5}) {
            RunResult result = new SimulatedExecution(machine, Mode.NATIVE, Optional.empty())
                    .run(SmallTask.spec(algorithm, Math.min(workers, algorithm.maxWorkers()), 400))
                    .result();
            hash = 31 * hash + result.durationNs();
            hash = 31 * hash + result.gradients();
            for (long count : result.staleness().toArray()) {
                hash = 31 * hash + count;
            }
            for (CurvePoint point : result.curve()) {
                hash = 31 * hash + point.timeNs();
            }
        }
        return hash;
    }

    @Test
    void eventTimesStalenessAndCountsAreAsPinned() throws InterruptedException {
        Map<String, Long> fingerprints = new HashMap<>();
        for (String name : PINNED.keySet()) {
            fingerprints.put(name, fingerprint(AlgorithmCatalogue.named(name).orElseThrow()));
        }
        assertThat(fingerprints).isEqualTo(PINNED);
    }
}
