package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Mode;

/** Gradients take 1,000 ns, and 1,250 where a core has rested shortly before; nothing else takes any time. */
class SlowdownAfterSleepTest {

    private static final long GRADIENT = 1_000;
    private static final long AFTER_SLEEP = 1_250;
    private static final long AFTER_ROUSING = 1_500;
    private static final int UPDATES = 100;
    /** Long enough for the gradient that begins right after, and for no other. */
    private static final long ONE_GRADIENT = 500;

    private static long durationNs(Algorithm algorithm, int cores, int workers, long spinNs, Optional<DurationLaw> pace)
            throws InterruptedException {
        return durationNs(ONE_GRADIENT, algorithm, cores, workers, spinNs, pace);
    }

    private static long durationNs(
            long slowForNs, Algorithm algorithm, int cores, int workers, long spinNs, Optional<DurationLaw> pace)
            throws InterruptedException {
        double factor = (double) AFTER_SLEEP / GRADIENT;
        return durationNs(new SlowAfterRest(factor, slowForNs), algorithm, cores, workers, spinNs, pace);
    }

    private static long durationNs(
            SlowAfterRest slow, Algorithm algorithm, int cores, int workers, long spinNs, Optional<DurationLaw> pace)
            throws InterruptedException {
        MachineDescription machine = new MachineDescription(
                "drowsy",
                new Processors(Topology.flat(cores), Scheduling.TIME_SLICED, List.of(1.0)),
                new OsCosts(
                        OptionalLong.of(1_000_000),
                        0,
                        new WakeUp(Rousing.of(new Deterministic(0)), 0, 0, slow),
                        new Spins(0, spinNs),
                        new Deterministic(0)),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Deterministic(GRADIENT), 0)));
        Mode mode = pace.isPresent() ? Mode.PACED : Mode.NATIVE;
        return new SimulatedExecution(machine, mode, pace)
                .run(SmallTask.spec(algorithm, workers, UPDATES))
                .result()
                .durationNs();
    }

    /** Whoever came last has not slept, but has roused a core, and is as slow. */
    @Test
    void allAreSlowWhereSomeHaveSlept() throws InterruptedException {
        long first = GRADIENT;
        assertThat(durationNs(new Sync(), 2, 2, 0, Optional.empty()))
                .isEqualTo(first + (UPDATES - 1) * AFTER_SLEEP);
        assertThat(durationNs(new Sync(), 5, 5, 0, Optional.empty()))
                .isEqualTo(first + (UPDATES - 1) * AFTER_SLEEP);
    }

    /**
     * Two workers: whoever came last is still on its core and is slowest, so it comes last again. Three on two cores:
     * whoever came last begins the third gradient of a round, after another thread was on its core.
     */
    @Test
    void whoRousesAnotherCoreIsSlowerUntilItLosesItsOwn() throws InterruptedException {
        SlowAfterRest slow = new SlowAfterRest(
                (double) AFTER_SLEEP / GRADIENT, (double) AFTER_ROUSING / GRADIENT, AFTER_SLEEP);
        assertThat(durationNs(slow, new Sync(), 2, 2, 0, Optional.empty()))
                .isEqualTo(GRADIENT + (UPDATES - 1) * AFTER_ROUSING);
        assertThat(durationNs(slow, new Sync(), 2, 3, 0, Optional.empty()))
                .isEqualTo(2 * GRADIENT + (UPDATES - 1) * 2 * AFTER_SLEEP);
    }

    /** One core rests while the other computes the third gradient of a round, which begins on a core long at work. */
    @Test
    void aCoreStaysSlowForAsLongAsIsSaid() throws InterruptedException {
        long first = 2 * GRADIENT;
        assertThat(durationNs(AFTER_SLEEP - 1, new Sync(), 2, 3, 0, Optional.empty()))
                .isEqualTo(first + (UPDATES - 1) * (AFTER_SLEEP + GRADIENT));
        assertThat(durationNs(AFTER_SLEEP, new Sync(), 2, 3, 0, Optional.empty()))
                .isEqualTo(first + (UPDATES - 1) * 2 * AFTER_SLEEP);
    }

    @Test
    void aCoreThatOthersKeepBusyWhileAThreadSleepsDoesNotRest() throws InterruptedException {
        assertThat(durationNs(new Sync(), 1, 2, 0, Optional.empty())).isEqualTo(UPDATES * 2 * GRADIENT);
    }

    @Test
    void toSpinIsNotToSleep() throws InterruptedException {
        assertThat(durationNs(new Sync(), 2, 2, AFTER_SLEEP, Optional.empty())).isEqualTo(UPDATES * GRADIENT);
    }

    @Test
    void whoNeverWaitsNeverSleeps() throws InterruptedException {
        assertThat(durationNs(new Sync(), 2, 1, 0, Optional.empty())).isEqualTo(UPDATES * GRADIENT);
        assertThat(durationNs(new Hogwild(), 2, 2, 0, Optional.empty())).isEqualTo(UPDATES / 2 * GRADIENT);
    }

    /** A pace between the two: a gradient that comes in time is slept off, and the next one is late and is not. */
    @Test
    void pacedWorkersSleepWhileTheyKeepTheirPace() throws InterruptedException {
        long pace = 1_100;
        assertThat(durationNs(new AsyncLock(), 1, 1, 0, Optional.of(new Deterministic(pace))))
                .isEqualTo(UPDATES / 2 * (pace + AFTER_SLEEP));
    }
}
