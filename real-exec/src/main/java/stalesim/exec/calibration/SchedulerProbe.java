package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
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
    private static final long SPIN_NS = 600_000_000;

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

    /** Twice as many spinning threads as cores: the intervals between their pauses are slices. */
    private Slices measureSlices() throws InterruptedException {
        List<Spinner> spinners = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 2 * cores; i++) {
            Spinner spinner = new Spinner(go);
            spinners.add(spinner);
            spinner.thread.start();
        }
        go.countDown();
        for (Spinner spinner : spinners) {
            spinner.thread.join();
        }
        long ran = spinners.stream().mapToLong(spinner -> spinner.ranNs).sum();
        long intervals = spinners.stream().mapToLong(spinner -> spinner.intervals).sum();
        long lost = Math.max(0, cores * SPIN_NS - ran);
        return new Slices(Math.max(1, ran / Math.max(1, intervals)), lost / Math.max(1, intervals));
    }

    /** Spins and counts how often, and for how long in all, it was on a core. */
    private static final class Spinner {
        private final Thread thread = new Thread(this::run, "stalesim-probe-spinner");
        private final CountDownLatch go;
        private long ranNs;
        private long intervals;

        Spinner(CountDownLatch go) {
            this.go = go;
        }

        private void run() {
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            long start = System.nanoTime();
            long last = start;
            long paused = 0;
            while (last - start < SPIN_NS) {
                long now = System.nanoTime();
                if (now - last > PAUSE_NS) {
                    intervals++;
                    paused += now - last;
                }
                last = now;
            }
            intervals++;
            ranNs = last - start - paused;
        }
    }
}
