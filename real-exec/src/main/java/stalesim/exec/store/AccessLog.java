package stalesim.exec.store;

import java.util.Arrays;
import stalesim.model.staleness.StalenessHistogram;

/**
 * When one worker read its views and applied its updates, so that staleness can be counted without any shared state.
 *
 * <p>The staleness of an update is the number of updates that other workers logged after the read of its view began
 * and before the update was logged. Memory: 16 bytes an update; the counting sorts all N updates once, O(N log N),
 * and goes through them once for each worker.
 */
final class AccessLog {

    private static final int LARGEST_START = 1 << 22;

    private long[] reads;
    private long[] updates;
    private long lastRead;
    private int size;

    /**
     * An empty log.
     *
     * @param expected number of updates to make room for; the log grows where there are more
     */
    AccessLog(long expected) {
        int capacity = (int) Math.min(LARGEST_START, expected + expected / 4 + 64);
        reads = new long[capacity];
        updates = new long[capacity];
    }

    void read(long timeNs) {
        lastRead = timeNs;
    }

    /** Time since the last read began, nanoseconds. */
    long sinceRead() {
        return System.nanoTime() - lastRead;
    }

    void update(long timeNs) {
        if (size == updates.length) {
            reads = Arrays.copyOf(reads, 2 * size);
            updates = Arrays.copyOf(updates, 2 * size);
        }
        reads[size] = lastRead;
        updates[size++] = timeNs;
    }

    /**
     * Counts the staleness of all updates.
     *
     * @param logs of all workers, by rank, complete
     * @return a histogram for each worker
     */
    static StalenessHistogram[] staleness(AccessLog[] logs) {
        long[] all = merge(logs);
        StalenessHistogram[] histograms = Histograms.perWorker(logs.length);
        for (int rank = 0; rank < logs.length; rank++) {
            logs[rank].count(all, histograms[rank]);
        }
        return histograms;
    }

    private static long[] merge(AccessLog[] logs) {
        int total = Arrays.stream(logs).mapToInt(log -> log.size).sum();
        long[] all = new long[total];
        int end = 0;
        for (AccessLog log : logs) {
            System.arraycopy(log.updates, 0, all, end, log.size);
            end += log.size;
        }
        Arrays.sort(all);
        return all;
    }

    /** A worker's own stamps ascend, so both positions only move forward: O(N) for each worker. */
    private void count(long[] all, StalenessHistogram histogram) {
        int before = 0;
        int through = 0;
        for (int i = 0; i < size; i++) {
            before = skipThrough(all, before, reads[i]);
            through = skipThrough(all, through, updates[i]);
            histogram.add(Math.max(0, through - before - 1));
        }
    }

    /** First position from a start on whose entry is later than a time, in an ascending array. */
    private static int skipThrough(long[] ascending, int start, long time) {
        int position = start;
        while (position < ascending.length && ascending[position] <= time) {
            position++;
        }
        return position;
    }
}
