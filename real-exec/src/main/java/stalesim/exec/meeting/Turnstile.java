package stalesim.exec.meeting;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.PaddedCounters;
import stalesim.model.protocol.Clocks;
import stalesim.model.protocol.Gate;

/**
 * How far the threads of a run have come, and where those wait that are too far ahead.
 *
 * <p>Who completes an update looks for waiters after it has moved its clock, and who waits looks at the clocks after it
 * has become a waiter; both are volatile, so one of the two sees the other and nobody sleeps past its signal. A
 * regulator changes its level, which is volatile too, before it signals, and who waits looks at it under the signal's
 * lock.
 */
public final class Turnstile implements Clocks {

    private final PaddedCounters clocks;
    private final AtomicInteger waiters = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long broadcast;
    private volatile boolean closed;

    /**
     * Of workers that have done nothing.
     *
     * @param workers m
     */
    public Turnstile(int workers) {
        clocks = new PaddedCounters(workers);
    }

    @Override
    public long of(int rank) {
        return clocks.get(rank);
    }

    /** Broadcasts reach all threads at once. */
    @Override
    public long arrived(int rank) {
        return broadcast;
    }

    @Override
    public int workers() {
        return clocks.workers();
    }

    /**
     * A worker has completed an update.
     *
     * @param rank of the worker, on its own thread
     */
    public void completed(int rank) {
        clocks.increment(rank);
        if (waiters.get() > 0) {
            signal();
        }
    }

    /**
     * The server has made a broadcast; called under the server's lock, after the broadcast is complete.
     *
     * @param number of the broadcast
     */
    public void broadcast(long number) {
        broadcast = number;
        if (waiters.get() > 0) {
            signal();
        }
    }

    /** A regulator has changed its level. */
    public void regulatorMoved() {
        signal();
    }

    /**
     * Whether the run is over.
     *
     * @return true for good once it is
     */
    public boolean closed() {
        return closed;
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a gate opens.
     *
     * @param gate when
     * @param caller who waits, on its own thread
     * @return false if the run is over
     */
    public boolean pass(Gate gate, Caller caller) {
        int rank = caller.rank();
        if (gate.opens(rank, this)) {
            return !closed;
        }
        long start = System.nanoTime();
        waiters.incrementAndGet();
        lock.lock();
        try {
            while (!closed && !gate.opens(rank, this)) {
                moved.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
            waiters.decrementAndGet();
        }
        long waitedNs = System.nanoTime() - start;
        if (gate.regulator().isEmpty()) {
            caller.time().waitedForOthers(waitedNs);
        } else {
            caller.time().wasPutAside(waitedNs);
        }
        return !closed;
    }

    /** Ends the run: whoever waits goes home. */
    public void close() {
        closed = true;
        signal();
    }
}
