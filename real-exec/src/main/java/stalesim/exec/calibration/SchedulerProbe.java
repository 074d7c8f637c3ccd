package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import stalesim.exec.meeting.MeetingRooms;
import stalesim.exec.store.SpinningLock;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Figure;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.statistics.Estimate;

/**
 * Measures what the operating system's scheduler really does on this machine: wake-ups and where the woken go, lock
 * hand-overs, timed sleeps, time slices, ticks, and how soon a thread that spins falls asleep.
 *
 * <p>Knows nothing of algorithms: the threads here only spin, park, lock and sleep. How long the threaded execution
 * spins in meetings is not measured but known.
 */
final class SchedulerProbe {

    private static final int SLEEPS = 100;
    private static final long SLEEP_NS = 1_000_000;

    private final WakeUpProbe wakeUps;
    private final HandOverProbe handOvers = new HandOverProbe();
    private final SpinProbe spins;
    private final SliceProbe slices;
    private final PlacementProbe placements;
    private final TickProbe ticks;
    private final PassSamples oversleeps = new PassSamples();

    SchedulerProbe(int cores) {
        spins = new SpinProbe(cores);
        wakeUps = new WakeUpProbe(cores);
        slices = new SliceProbe(cores);
        placements = new PlacementProbe(cores);
        ticks = new TickProbe(cores);
    }

    /** Measures everything once, in about half a second. */
    void pass() throws InterruptedException {
        wakeUps.pass();
        handOvers.pass();
        spins.pass();
        measureOversleep();
        placements.pass();
        slices.pass();
        ticks.pass();
    }

    /**
     * What the passes so far have shown: laws over all of them, medians for single numbers.
     *
     * @param slowAfterRest of gradients, of which nothing is known here
     * @param betweenGradients wake-ups of threads that rested between gradients, if there were any
     * @param taken for how long each tick keeps a core from work that does not contain it
     */
    OsCosts costs(SlowAfterRest slowAfterRest, Optional<Rousing> betweenGradients, DurationLaw taken) {
        return new OsCosts(
                slices.slices().lengthNs(),
                slices.switchNs(),
                wakeUps.costs(slowAfterRest, betweenGradients),
                new Spins(lockSpinNs(), MeetingRooms.SPIN_NS),
                oversleeps.law(),
                placements.queueing(),
                slices.slices().lengths(),
                slices.slices().ticks(taken));
    }

    /** What ticks take from threads that do nothing but spin. */
    TickTimes ticksOfSpinning() {
        return beat().map(ticks::times).orElse(TickTimes.UNKNOWN);
    }

    /** The beat of the operating system's clock by {@link System#nanoTime}, if slices end at its ticks. */
    Optional<TickSearch.Beat> beat() {
        return slices.slices().beat();
    }

    /** The median of the passes; what the lock is told where nothing was measured. */
    private long lockSpinNs() {
        return spins.means().length == 0 ? SpinningLock.SPIN_NS : Math.round(new Median().evaluate(spins.means()));
    }

    /** How precisely the passes so far agree on each number. */
    List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>(slices.estimates());
        estimates.addAll(wakeUps.estimates());
        estimates.add(Figure.HAND_OVER.estimate(handOvers.medians()));
        estimates.add(Figure.HAND_OVER_BEYOND_WAKE_UP.estimate(beyond(handOvers.medians(), wakeUps.delays())));
        estimates.add(Figure.OVERSLEEP.estimate(oversleeps.medians()));
        placements.estimate().ifPresent(estimates::add);
        if (spins.means().length > 0) {
            estimates.add(Figure.LOCK_SPIN.estimate(spins.means()));
        }
        return estimates;
    }

    /** Pass by pass, for what slows one of them down for a while slows the other one down too. */
    private static double[] beyond(double[] longer, double[] shorter) {
        return IntStream.range(0, longer.length)
                .mapToDouble(pass -> longer[pass] - shorter[pass])
                .toArray();
    }

    private void measureOversleep() {
        oversleeps.beginPass();
        for (int i = 0; i < SLEEPS; i++) {
            long deadline = System.nanoTime() + SLEEP_NS;
            long left = SLEEP_NS;
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = deadline - System.nanoTime();
            }
            oversleeps.add(-left);
        }
    }
}
