package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.Empirical;
import stalesim.model.machine.OsCosts;

/**
 * Measures what the operating system's scheduler really does on this machine: wake-ups, timed sleeps, time slices.
 *
 * <p>Knows nothing of algorithms: the threads here only spin, park and sleep.
 */
final class SchedulerProbe {

    private static final int WAKE_UPS = 400;
    private static final int SLEEPS = 150;
    private static final long IDLE_BEFORE_WAKE_NS = 300_000;
    private static final long SLEEP_NS = 1_000_000;
    private static final long SPIN_NS = 120_000_000;
    private static final int SLICE_ROUNDS = 7;
    private static final long LEAD_NS = 30_000_000;

    /** A pause of a spinning thread longer than this means that it was not on a core. */
    private static final long PAUSE_NS = 50_000;

    private final int cores;

    SchedulerProbe(int cores) {
        this.cores = cores;
    }

    OsCosts measure() throws InterruptedException {
        WakeUps wakeUps = measureWakeUps();
        Slices slices = measureSlices();
        return new OsCosts(
                OptionalLong.of(slices.sliceNs),
                slices.switchNs,
                wakeUps.delay,
                wakeUps.callNs,
                Empirical.of(measureOversleep()));
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record WakeUps(DurationLaw delay, long callNs) {}

    /** One thread parks; another lets it sleep for a while, stamps the time, unparks it, stamps the time again. */
    private static WakeUps measureWakeUps() throws InterruptedException {
        Sleeper sleeper = new Sleeper();
        sleeper.thread.start();
        long[] delays = new long[WAKE_UPS];
        long[] calls = new long[WAKE_UPS];
        for (int i = 0; i < WAKE_UPS; i++) {
            spin(IDLE_BEFORE_WAKE_NS);
            long called = System.nanoTime();
            sleeper.round = i + 1;
            LockSupport.unpark(sleeper.thread);
            calls[i] = System.nanoTime() - called;
            while (sleeper.awakeRound != i + 1) {
                Thread.onSpinWait();
            }
            delays[i] = Math.max(0, sleeper.awakeNs - called);
        }
        sleeper.round = -1;
        LockSupport.unpark(sleeper.thread);
        sleeper.thread.join();
        return new WakeUps(Empirical.of(delays), median(calls));
    }

    private static void spin(long ns) {
        long end = System.nanoTime() + ns;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Parks until its round changes, and stamps the time. */
    private static final class Sleeper {
        private final Thread thread = new Thread(this::run, "stalesim-probe-sleeper");
        private volatile int round;
        private volatile int awakeRound;
        private volatile long awakeNs;

        private void run() {
            int seen = 0;
            while (seen >= 0) {
                while (round == seen) {
                    LockSupport.park(this);
                }
                awakeNs = System.nanoTime();
                seen = round;
                awakeRound = seen;
            }
        }
    }

    private static long[] measureOversleep() {
        long[] oversleep = new long[SLEEPS];
        for (int i = 0; i < SLEEPS; i++) {
            long deadline = System.nanoTime() + SLEEP_NS;
            long left = SLEEP_NS;
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = deadline - System.nanoTime();
            }
            oversleep[i] = -left;
        }
        return oversleep;
    }

    private record Slices(long sliceNs, long switchNs) {}

    /**
     * Several rounds, of which the slice is the median and the switch the least: what others do on the machine
     * meanwhile adds to the apparent cost of a switch, and never takes away from it.
     */
    private Slices measureSlices() throws InterruptedException {
        long[] slices = new long[SLICE_ROUNDS];
        long leastSwitch = Long.MAX_VALUE;
        for (int round = 0; round < SLICE_ROUNDS; round++) {
            Slices measured = measureSlicesOnce();
            slices[round] = measured.sliceNs;
            leastSwitch = Math.min(leastSwitch, measured.switchNs);
        }
        return new Slices(median(slices), leastSwitch);
    }

    /**
     * Twice as many spinning threads as cores: the intervals between their pauses are slices, and what is missing
     * of the cores' time in a window in which all of them spin was lost in switches.
     */
    private Slices measureSlicesOnce() throws InterruptedException {
        long windowStart = System.nanoTime() + LEAD_NS;
        List<Spinner> spinners = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            Spinner spinner = new Spinner(windowStart, windowStart + SPIN_NS);
            spinners.add(spinner);
            spinner.thread.start();
        }
        long ran = 0;
        long intervals = 0;
        for (Spinner spinner : spinners) {
            spinner.thread.join();
            ran += spinner.ranNs;
            intervals += spinner.intervals;
        }
        long lost = Math.max(0, cores * SPIN_NS - ran);
        return new Slices(Math.max(1, ran / intervals), lost / intervals);
    }

    /** Spins and counts how often, and for how long in all, it was on a core within a window of time. */
    private static final class Spinner {
        private final Thread thread = new Thread(this::run, "stalesim-probe-spinner");
        private final long windowStart;
        private final long windowEnd;
        private long ranNs;
        private long intervals = 1;

        Spinner(long windowStart, long windowEnd) {
            this.windowStart = windowStart;
            this.windowEnd = windowEnd;
        }

        private void run() {
            long last = System.nanoTime();
            while (last < windowStart) {
                last = Math.min(windowStart, System.nanoTime());
            }
            long paused = 0;
            while (last < windowEnd) {
                long now = Math.min(windowEnd, System.nanoTime());
                if (now - last > PAUSE_NS) {
                    intervals++;
                    paused += now - last;
                }
                last = now;
            }
            ranNs = windowEnd - windowStart - paused;
        }
    }
}
