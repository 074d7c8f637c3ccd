package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Threads that compute for a fixed number of steps and then wait until the last of them wakes all others, round after
 * round. Used once.
 */
final class SpinningRounds {

    private static final long TIMED_STEPS = 200_000;
    private static final int TIMINGS = 50;

    private final List<Thread> threads;
    private final int rounds;
    private final long steps;
    private final long[] durationsNs;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger sink = new AtomicInteger();
    private volatile int round;
    private long roundStartNs;

    /**
     * Some rounds.
     *
     * @param workers number of threads
     * @param rounds how often
     * @param steps of {@link #compute} for each thread in each round
     */
    SpinningRounds(int workers, int rounds, long steps) {
        this.rounds = rounds;
        this.steps = steps;
        durationsNs = new long[rounds];
        threads = IntStream.range(0, workers)
                .mapToObj(worker -> new Thread(this::work, "stalesim-probe-round"))
                .toList();
    }

    /** Runs them and returns how long each round took, sorted, without the first, in which threads start. */
    long[] run() throws InterruptedException {
        roundStartNs = System.nanoTime();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = Arrays.copyOfRange(durationsNs, 1, rounds);
        Arrays.sort(sorted);
        return sorted;
    }

    private void work() {
        for (int present = 0; present < rounds; present++) {
            sink.lazySet(compute(steps));
            if (arrived.incrementAndGet() == threads.size()) {
                beginNext(present);
            } else {
                while (round == present) {
                    LockSupport.park(this);
                }
            }
        }
    }

    private void beginNext(int present) {
        long now = System.nanoTime();
        durationsNs[present] = now - roundStartNs;
        roundStartNs = now;
        arrived.set(0);
        round = present + 1;
        threads.stream().filter(thread -> thread != Thread.currentThread()).forEach(LockSupport::unpark);
    }

    /** So many steps as take about as long when nothing disturbs them. */
    static long stepsWithin(long ns) {
        long fastest = Long.MAX_VALUE;
        int sum = 0;
        for (int i = 0; i < TIMINGS; i++) {
            long start = System.nanoTime();
            sum |= compute(TIMED_STEPS);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        // the sum has to be used, or nothing would be computed
        return Math.max(1, TIMED_STEPS * ns / Math.max(1, fastest) + (sum & 1));
    }

    /** Keeps a core busy, without touching memory. */
    private static int compute(long steps) {
        long state = steps;
        for (long i = 0; i < steps; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return (int) (state >>> 32);
    }
}
