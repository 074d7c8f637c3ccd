package stalesim.sim.machine;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The threads that wait for one of some cores, the least served first.
 *
 * <p>What a thread has had is told by its fair clock, which is compared among those that wait here or run on these
 * cores. A thread that joins them gets a place among them: as far behind their mean as it was behind that of those that
 * it left, its <em>lag</em>. Who has had more than the mean and blocks <em>lingers</em>: it counts among those that
 * wait until it would be its turn, or until it wakes, and then it is as far behind as the others have meanwhile left
 * it.
 *
 * @see "Stoica, Abdel-Wahab (1995), Earliest eligible virtual deadline first, whose rule of joining Linux follows"
 */
final class RunQueue {

    /** Of the threads that belong here, where cores have queues of their own. */
    final LoadAverage load = new LoadAverage(0);

    private final List<Core> cores;
    private final PriorityQueue<SimulatedThread> waiting =
            new PriorityQueue<>(Comparator.<SimulatedThread>comparingLong(thread -> thread.fairClock)
                    .thenComparingLong(thread -> thread.readySequence));
    private long waitingClocks;
    private int lingering;
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

    /** The core that it serves, if that is one. */
    Core core() {
        return cores.get(0);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** How many wait for a core; those that linger do not. */
    int size() {
        return waiting.size() - lingering;
    }

    void add(SimulatedThread thread) {
        insert(thread);
        if (size() == 1) {
            for (Core core : cores) {
                core.armSlice();
            }
        }
    }

    private void insert(SimulatedThread thread) {
        thread.readySequence = sequence++;
        waitingClocks += thread.fairClock;
        waiting.add(thread);
    }

    /** Removes the next, or returns null. Those that linger go before it, as level with the mean as they came to be. */
    SimulatedThread poll() {
        SimulatedThread next = waiting.poll();
        while (next != null && next.lingersIn != null) {
            forget(next);
            next.lag = 0;
            next = waiting.poll();
        }
        if (next != null) {
            waitingClocks -= next.fairClock;
        }
        return next;
    }

    private void forget(SimulatedThread lingerer) {
        lingerer.lingersIn = null;
        lingering--;
        waitingClocks -= lingerer.fairClock;
    }

    /** How much less than the mean of all here the thread of one of the cores has had. O(cores). */
    long lag(Core core) {
        return mean() - core.fairClock();
    }

    /**
     * The thread of a core blocks. It keeps its lag, or a stated one if that is less; if it is ahead of the mean, it
     * lingers while others wait, and is level with them otherwise. O(cores + log threads).
     */
    void leave(Core core, long mostNs) {
        SimulatedThread thread = core.thread;
        thread.lag = Math.min(lag(core), mostNs);
        core.vacate();
        if (thread.lag < 0 && isEmpty()) {
            thread.lag = 0;
        } else if (thread.lag < 0) {
            thread.lingersIn = this;
            lingering++;
            insert(thread);
        }
    }

    /**
     * A thread that lingers here wakes: it keeps the lag that it has come to, or a stated one if that is less.
     * O(threads).
     */
    void takeOut(SimulatedThread lingerer, long mostNs) {
        lingerer.lag = Math.min(mean() - lingerer.fairClock, mostNs);
        waiting.remove(lingerer);
        forget(lingerer);
    }

    /** Gives a thread that joins its place: so that its lag among all, itself included, is the stated one. O(cores). */
    void place(SimulatedThread thread, long lag) {
        int others = present();
        thread.fairClock = others == 0 ? latestMean : mean() - lag * (others + 1) / others;
    }

    /**
     * Whose thread has to make way for the least served one now that a thread has joined: of those that run the one
     * that has had most, if its slice may end, or if it has had more than the mean of all while the new one is behind
     * the mean and the least served of those that wait; otherwise null. O(cores).
     */
    Core overservedBeside(SimulatedThread joined) {
        Core most = null;
        for (Core core : cores) {
            if (core.thread != null && (most == null || core.fairClock() > most.fairClock())) {
                most = core;
            }
        }
        if (most == null) {
            return null;
        }
        boolean nextIsOwed = waiting.peek() == joined && joined.lag > 0 && lag(most) < 0;
        return most.sliceMayEnd() || nextIsOwed ? most : null;
    }

    /** Those that wait or linger here or are on these cores. */
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
