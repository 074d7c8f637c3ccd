package stalesim.sim.machine;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The threads that wait for one of some cores, the least served first.
 *
 * <p>What a thread has had is told by its fair clock, which is compared among those that wait here or run on these
 * cores. A thread that joins them gets a place among them: as far behind their mean as it was behind that of those that
 * it left, its <em>lag</em>.
 *
 * @see "Stoica, Abdel-Wahab (1995), Earliest eligible virtual deadline first, whose rule of joining Linux follows"
 */
final class RunQueue {

    private final List<Core> cores;
    private final PriorityQueue<SimulatedThread> waiting =
            new PriorityQueue<>(Comparator.<SimulatedThread>comparingLong(thread -> thread.fairClock)
                    .thenComparingLong(thread -> thread.readySequence));
    private long waitingClocks;
    private long latestMean;
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
        waitingClocks += thread.fairClock;
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
            waitingClocks -= next.fairClock;
        }
        return next;
    }

    /** How much less than the mean of all here the thread of one of the cores has had. O(cores). */
    long lag(Core core) {
        return mean() - core.fairClock();
    }

    /** Remembers the lag of the thread of a core, which is about to block, or a stated time if it is more. O(cores). */
    void leave(Core core, long mostNs) {
        core.thread.lag = Math.min(lag(core), mostNs);
        core.thread.left = this;
    }

    /**
     * Gives a thread that wakes its place. If it was behind the mean when it blocked, it is so again; if it was ahead,
     * then by what the others have not made up for since. O(cores).
     */
    void join(SimulatedThread thread) {
        long ahead = thread.left == this ? thread.fairClock - mean() : 0;
        place(thread, thread.lag > 0 ? thread.lag : -Math.max(0, ahead));
    }

    /** Gives a thread that joins its place: so that its lag among all, itself included, is the stated one. O(cores). */
    void place(SimulatedThread thread, long lag) {
        int others = present();
        thread.fairClock = others == 0 ? latestMean : mean() - lag * (others + 1) / others;
    }

    /**
     * Whose thread has to make way for one that has just joined: of those that run the one that has had most, if that
     * is more than the mean of all, and the new one was behind the mean when it blocked; otherwise null. O(cores).
     */
    Core overservedBeside(SimulatedThread joined) {
        if (joined.lag <= 0) {
            return null;
        }
        Core most = null;
        for (Core core : cores) {
            if (core.thread != null && (most == null || core.fairClock() > most.fairClock())) {
                most = core;
            }
        }
        return most != null && lag(most) < 0 && waiting.peek().fairClock < most.fairClock() ? most : null;
    }

    /** Those that wait here or are on these cores. */
    private int present() {
        int present = waiting.size();
        for (Core core : cores) {
            present += core.thread == null ? 0 : 1;
        }
        return present;
    }

    /** What they have had on average or, where there is nobody, had when there last was somebody. */
    private long mean() {
        int present = present();
        if (present > 0) {
            long sum = waitingClocks;
            for (Core core : cores) {
                sum += core.thread == null ? 0 : core.fairClock();
            }
            latestMean = sum / present;
        }
        return latestMean;
    }
}
