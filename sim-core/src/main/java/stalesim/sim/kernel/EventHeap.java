package stalesim.sim.kernel;

import java.util.Arrays;

/**
 * Entries in a 4-ary heap over primitive arrays, ordered by (time, order). Insertion and removal cost O(log n).
 *
 * <p>It holds what the front of the queue cannot hold in a sorted run, and it is the reference to which tests and
 * benchmarks compare the queue.
 */
final class EventHeap {

    private static final int ARITY_BITS = 2;

    private long[] times = new long[64];
    private long[] orders = new long[64];
    private long[] entries = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return times[0];
    }

    long firstOrder() {
        return orders[0];
    }

    void add(long time, long order, long entry) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            orders = Arrays.copyOf(orders, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >> ARITY_BITS;
            if (!precedes(time, order, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        place(hole, time, order, entry);
    }

    /** Removes the first entry; the heap must not be empty. */
    long poll() {
        long first = entries[0];
        size--;
        if (size > 0) {
            siftDown(times[size], orders[size], entries[size]);
        }
        return first;
    }

    private void siftDown(long time, long order, long entry) {
        int hole = 0;
        int child = 1;
        while (child < size) {
            int least = leastOf(child, Math.min(child + (1 << ARITY_BITS), size));
            if (precedes(time, order, least)) {
                break;
            }
            move(least, hole);
            hole = least;
            child = (hole << ARITY_BITS) + 1;
        }
        place(hole, time, order, entry);
    }

    private int leastOf(int from, int to) {
        int least = from;
        for (int other = from + 1; other < to; other++) {
            if (precedes(times[other], orders[other], least)) {
                least = other;
            }
        }
        return least;
    }

    private boolean precedes(long time, long order, int other) {
        return time < times[other] || (time == times[other] && order < orders[other]);
    }

    private void move(int from, int to) {
        place(to, times[from], orders[from], entries[from]);
    }

    private void place(int hole, long time, long order, long entry) {
        times[hole] = time;
        orders[hole] = order;
        entries[hole] = entry;
    }
}
