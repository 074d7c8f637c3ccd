package stalesim.sim.machine;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The threads that wait for one of some cores, the least served first.
 *
 * <p>Whoever joins is taken to have had at least as much as the least served of those that wait here or run on these
 * cores: a thread that was blocked does not save up time for later.
 */
final class RunQueue {

    private final List<Core> cores;
    private final PriorityQueue<SimulatedThread> waiting =
            new PriorityQueue<>(Comparator.<SimulatedThread>comparingLong(thread -> thread.fairClock)
                    .thenComparingLong(thread -> thread.readySequence));
    private long leastFairClock;
    private long sequence;

    /**
     * An empty queue.
     *
     * @param cores which it serves, at least one
     */
    RunQueue(List<Core> cores) {
        this.cores = List.copyOf(cores);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    void add(SimulatedThread thread) {
        thread.readySequence = sequence++;
        waiting.add(thread);
        if (waiting.size() == 1) {
            for (Core core : cores) {
                core.armSlice();
            }
        }
    }

    /** Removes the next, or returns null. */
    SimulatedThread poll() {
        SimulatedThread next = waiting.poll();
        if (next != null) {
            leastFairClock = Math.max(leastFairClock, next.fairClock);
        }
        return next;
    }

    /** What the least served of those here has had by now, or who was the last to be; never falls. O(cores). */
    long leastServed() {
        long least = waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().fairClock;
        for (Core core : cores) {
            least = Math.min(least, core.fairClock());
        }
        if (least < Long.MAX_VALUE) {
            leastFairClock = Math.max(leastFairClock, least);
        }
        return leastFairClock;
    }
}
