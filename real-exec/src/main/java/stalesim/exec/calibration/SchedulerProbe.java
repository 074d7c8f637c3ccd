package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.Empirical;
import stalesim.model.machine.OsCosts;

/**
 * Measures what the operating system's scheduler really does on this machine: wake-ups, timed sleeps, time slices.
 *
 * <p>Knows nothing of algorithms: the threads here only spin, park and sleep. How long the threaded execution spins
 * before it blocks is not measured but known.
 */
final class SchedulerProbe {

    private static final int WAKE_UPS = 2_000;
    private static final int SLEEPS = 150;
    private static final long IDLE_BEFORE_WAKE_NS = 50_000;
    private static final long SLEEP_NS = 1_000_000;
    private static final long SPIN_NS = 120_000_000;
    private static final int SLICE_ROUNDS = 7;
    private static final long LEAD_NS = 30_000_000;
    private static final int YIELDS = 20_000;

    /** A pause of a spinning thread longer than this means that it was not on a core. */
    private static final long PAUSE_NS = 50_000;

    private final int cores;

    SchedulerProbe(int cores) {
        this.cores = cores;
    }

    OsCosts measure() throws InterruptedException {
        WakeUps wakeUps = measureWakeUps();
        return new OsCosts(
                OptionalLong.of(measureSlice()),
                measureSwitch(),
                wakeUps.delay,
                wakeUps.callNs,
                ThreadedExecution.LOCK_SPIN_NS,
                ThreadedExecution.MEETING_SPIN_NS,
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

    /** Median over several rounds of the mean time that a spinning thread keeps its core while others wait for it. */
    private long measureSlice() throws InterruptedException {
        long[] slices = new long[SLICE_ROUNDS];
        for (int round = 0; round < SLICE_ROUNDS; round++) {
            slices[round] = measureSliceOnce();
        }
        return median(slices);
    }

    /** Twice as many spinning threads as cores: the intervals between their pauses are slices. */
    private long measureSliceOnce() throws InterruptedException {
        long windowStart = System.nanoTime() + LEAD_NS;
        List<Spinner> spinners = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            spinners.add(new Spinner(windowStart, windowStart + SPIN_NS));
        }
        startAndJoin(spinners.stream().map(spinner -> spinner.thread).toList());
        long ran = spinners.stream().mapToLong(spinner -> spinner.ranNs).sum();
        long intervals = spinners.stream().mapToLong(spinner -> spinner.intervals).sum();
        return Math.max(1, ran / intervals);
    }

    /**
     * Twice as many threads as cores that do nothing but yield: a yield lasts until the core has gone through the
     * other thread and back, two switches. The median is that of yields which nothing else came between.
     */
    private long measureSwitch() throws InterruptedException {
        List<long[]> yields = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            long[] own = new long[YIELDS];
            yields.add(own);
            threads.add(new Thread(() -> timeYields(own), "stalesim-probe-yielder"));
        }
        startAndJoin(threads);
        return median(yields.stream().flatMapToLong(Arrays::stream).toArray()) / 2;
    }

    @SuppressWarnings("ThreadPriorityCheck") // what a yield does here is just what is measured
    private static void timeYields(long[] durations) {
        for (int i = 0; i < durations.length; i++) {
            long start = System.nanoTime();
            Thread.yield();
            durations[i] = System.nanoTime() - start;
        }
    }

    private static void startAndJoin(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
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
