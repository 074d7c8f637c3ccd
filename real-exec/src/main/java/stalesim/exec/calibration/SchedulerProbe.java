package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.machine.Empirical;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;

/**
 * Measures what the operating system's scheduler really does on this machine: wake-ups, timed sleeps, time slices.
 *
 * <p>Knows nothing of algorithms: the threads here only spin, park and sleep. How long the threaded execution spins
 * before it blocks is not measured but known.
 */
final class SchedulerProbe {

    private static final int WAKE_UPS = 1_000;
    private static final int BUSY_WAKE_UPS = 100;
    private static final long BUSY_AFTER_WAKE_NS = 30_000;
    private static final int SLEEPS = 100;
    private static final long IDLE_BEFORE_WAKE_NS = 50_000;
    private static final long SLEEP_NS = 1_000_000;
    private static final long SPIN_NS = 100_000_000;
    private static final int SLICE_ROUNDS = 2;
    private static final long LEAD_NS = 30_000_000;
    private static final int YIELDS = 20_000;

    /** A pause of a spinning thread longer than this means that it was not on a core. */
    private static final long PAUSE_NS = 50_000;

    private final int cores;
    private final List<Long> wakeUpDelays = new ArrayList<>();
    private final List<Long> wakeUpCalls = new ArrayList<>();
    private final List<Long> busyWakeUpCalls = new ArrayList<>();
    private final List<Long> oversleeps = new ArrayList<>();
    private final List<Long> slices = new ArrayList<>();
    private final List<Long> switches = new ArrayList<>();

    SchedulerProbe(int cores) {
        this.cores = cores;
    }

    /** Measures everything once, in about half a second. */
    void pass() throws InterruptedException {
        measureWakeUps();
        measureBusyWakeUps();
        measureOversleep();
        for (int round = 0; round < SLICE_ROUNDS; round++) {
            slices.add(measureSlice());
        }
        measureSwitches();
    }

    /** What the passes so far have shown: laws over all of them, medians for single numbers. */
    OsCosts costs() {
        return new OsCosts(
                OptionalLong.of(median(slices)),
                median(switches),
                new WakeUp(law(wakeUpDelays), median(wakeUpCalls), median(busyWakeUpCalls)),
                new Spins(ThreadedExecution.LOCK_SPIN_NS, ThreadedExecution.MEETING_SPIN_NS),
                law(oversleeps));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static Empirical law(List<Long> values) {
        return Empirical.of(values.stream().mapToLong(Long::longValue).toArray());
    }

    /** One thread parks; another lets it sleep for a while, stamps the time, unparks it, stamps the time again. */
    private void measureWakeUps() throws InterruptedException {
        Sleeper sleeper = new Sleeper();
        for (int round = 1; round <= WAKE_UPS; round++) {
            spin(IDLE_BEFORE_WAKE_NS);
            long called = System.nanoTime();
            sleeper.wake(round);
            wakeUpCalls.add(System.nanoTime() - called);
            sleeper.awaitAwake(round);
            wakeUpDelays.add(Math.max(0, sleeper.awakeNs - called));
        }
        sleeper.end();
    }

    /** Wakes three times as many threads as cores in a row: after the first few no core is idle. */
    private void measureBusyWakeUps() throws InterruptedException {
        List<Sleeper> sleepers = new ArrayList<>();
        for (int i = 0; i < 3 * cores; i++) {
            sleepers.add(new Sleeper());
        }
        for (int round = 1; round <= BUSY_WAKE_UPS; round++) {
            spin(IDLE_BEFORE_WAKE_NS);
            long before = System.nanoTime();
            for (int i = 0; i < sleepers.size(); i++) {
                sleepers.get(i).wake(round);
                long now = System.nanoTime();
                if (i >= cores) {
                    busyWakeUpCalls.add(now - before);
                }
                before = now;
            }
            for (Sleeper sleeper : sleepers) {
                sleeper.awaitAwake(round);
            }
        }
        for (Sleeper sleeper : sleepers) {
            sleeper.end();
        }
    }

    private static void spin(long ns) {
        long end = System.nanoTime() + ns;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Parks until its round changes, stamps the time and is busy for a moment, as a worker would be. */
    private static final class Sleeper {
        private static final int END = -1;

        private final Thread thread = new Thread(this::run, "stalesim-probe-sleeper");
        private volatile int round;
        private volatile int awakeRound;
        private volatile long awakeNs;

        Sleeper() {
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int seen = 0;
            while (seen != END) {
                while (round == seen) {
                    LockSupport.park(this);
                }
                awakeNs = System.nanoTime();
                seen = round;
                spin(BUSY_AFTER_WAKE_NS);
                awakeRound = seen;
            }
        }

        void wake(int newRound) {
            round = newRound;
            LockSupport.unpark(thread);
        }

        void awaitAwake(int wanted) {
            while (awakeRound != wanted) {
                Thread.onSpinWait();
            }
        }

        void end() throws InterruptedException {
            wake(END);
            thread.join();
        }
    }

    private void measureOversleep() {
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

    /** Twice as many spinning threads as cores: the intervals between their pauses are slices. */
    private long measureSlice() throws InterruptedException {
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
    private void measureSwitches() throws InterruptedException {
        List<long[]> yields = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            long[] own = new long[YIELDS];
            yields.add(own);
            threads.add(new Thread(() -> timeYields(own), "stalesim-probe-yielder"));
        }
        startAndJoin(threads);
        long[] all = yields.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        switches.add(all[all.length / 2] / 2);
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
