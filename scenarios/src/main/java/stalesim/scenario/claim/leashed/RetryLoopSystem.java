package stalesim.scenario.claim.leashed;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Threads that follow the thesis' algorithm B.3, event by event: a second, plain simulation, which also counts vectors
 * and the staleness that arises in the retry loop.
 *
 * <p>Vectors are counted as lemma B.3.2 counts them: a gradient of every thread, every published vector that is the
 * latest or that somebody reads, and a new one of every thread in the loop. An attempt counts as reading all the while.
 */
final class RetryLoopSystem {

    private final DoubleSupplier compute;
    private final double attempt;
    private final long persistence;
    private final double[] due;
    private final boolean[] trying;
    private final long[] held;
    private final long[] entered;
    private final long[] failed;
    private long version;
    private double time;
    private double insideTime;
    private double vectorTime;
    private int mostVectors;
    private long stalenessInLoop;
    private long mostInLoop;

    /**
     * What came of it.
     *
     * @param inside mean number of threads in the loop
     * @param inLoop mean number of updates published between the entry of a published gradient and its own
     * @param mostInLoop the largest such number
     * @param vectors mean number of vectors
     * @param mostVectors largest number of vectors
     */
    record Outcome(double inside, double inLoop, long mostInLoop, double vectors, int mostVectors) {}

    RetryLoopSystem(int threads, long persistence, DoubleSupplier compute, double attempt) {
        this.compute = compute;
        this.attempt = attempt;
        this.persistence = persistence;
        due = new double[threads];
        trying = new boolean[threads];
        held = new long[threads];
        entered = new long[threads];
        failed = new long[threads];
        Arrays.setAll(due, thread -> compute.getAsDouble());
    }

    Outcome run(long updates) {
        while (version < updates) {
            int thread = next();
            advance(due[thread]);
            if (!trying[thread]) {
                enter(thread);
            } else if (held[thread] == version) {
                publish(thread);
            } else {
                fail(thread);
            }
        }
        return new Outcome(
                insideTime / time, stalenessInLoop / (double) version, mostInLoop, vectorTime / time, mostVectors);
    }

    private int next() {
        int first = 0;
        for (int thread = 1; thread < due.length; thread++) {
            first = due[thread] < due[first] ? thread : first;
        }
        return first;
    }

    private void advance(double until) {
        int inside = 0;
        for (boolean one : trying) {
            inside += one ? 1 : 0;
        }
        int vectors = due.length + inside + published();
        mostVectors = Math.max(mostVectors, vectors);
        insideTime += inside * (until - time);
        vectorTime += vectors * (until - time);
        time = until;
    }

    /** Different versions that are the latest or held. */
    private int published() {
        long[] versions = Arrays.copyOf(held, held.length + 1);
        versions[held.length] = version;
        Arrays.sort(versions);
        int different = 1;
        for (int i = 1; i < versions.length; i++) {
            different += versions[i] == versions[i - 1] ? 0 : 1;
        }
        return different;
    }

    private void enter(int thread) {
        trying[thread] = true;
        entered[thread] = version;
        failed[thread] = 0;
        tryAgain(thread);
    }

    private void tryAgain(int thread) {
        held[thread] = version;
        due[thread] = time + attempt;
    }

    private void publish(int thread) {
        long waited = version - entered[thread];
        stalenessInLoop += waited;
        mostInLoop = Math.max(mostInLoop, waited);
        version++;
        leave(thread);
    }

    private void fail(int thread) {
        if (++failed[thread] > persistence) {
            leave(thread);
        } else {
            tryAgain(thread);
        }
    }

    private void leave(int thread) {
        trying[thread] = false;
        held[thread] = version;
        due[thread] = time + compute.getAsDouble();
    }
}
