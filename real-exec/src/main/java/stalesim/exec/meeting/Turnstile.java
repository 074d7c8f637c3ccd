package stalesim.exec.meeting;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.PaddedCounters;
import stalesim.model.protocol.Clocks;
import stalesim.model.protocol.Gate;

/**
 * How far the threads of a run have come, and where those wait that are too far ahead.
 *
 * <p>Who completes an update looks for waiters after it has moved its clock, and who waits looks at the clocks after it
 * has become a waiter; both are volatile, so one of the two sees the other and nobody sleeps past its signal. So it is
 * with broadcasts and with a regulator's level. Who opens gates wakes those that wait for them and nobody else, one
 * after the other: none has to wait for another one to have woken.
 */
public final class Turnstile implements Clocks {

    private final PaddedCounters clocks;
    private final AtomicInteger waiters = new AtomicInteger();
    /** Whose gate is closed: set before the worker looks at it once more, null again when it goes on. */
    private final AtomicReferenceArray<Waiter> waiting;

    private volatile long broadcast;
    private volatile boolean closed;

    /**
     * Of workers that have done nothing.
     *
     * @param workers m
     */
    public Turnstile(int workers) {
        clocks = new PaddedCounters(workers);
        waiting = new AtomicReferenceArray<>(workers);
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
     * A worker has completed an update, or a broadcast.
     *
     * @param rank of the worker, on its own thread
     */
    public void completed(int rank) {
        clocks.increment(rank);
        wake();
    }

    /**
     * The server has made a broadcast; called under the server's lock, after the broadcast is complete. Nobody is woken
     * who would find the lock taken: {@link #completed} does that, after the lock has been released.
     *
     * @param number of the broadcast
     */
    public void broadcast(long number) {
        broadcast = number;
    }

    /** A regulator has changed its level. */
    public void regulatorMoved() {
        wake();
    }

    /**
     * Whether the run is over.
     *
     * @return true for good once it is
     */
    public boolean closed() {
        return closed;
    }

    /** Wakes those whose gates are open now. */
    private void wake() {
        if (waiters.get() == 0) {
            return;
        }
        for (int rank = 0; rank < waiting.length(); rank++) {
            Waiter waiter = waiting.get(rank);
            if (waiter != null && goesOn(rank, waiter.gate)) {
                LockSupport.unpark(waiter.thread);
            }
        }
    }

    private boolean goesOn(int rank, Gate gate) {
        return closed || gate.opens(rank, this);
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
        waiting.set(rank, new Waiter(Thread.currentThread(), gate));
        while (!goesOn(rank, gate)) {
            LockSupport.park(this);
        }
        waiting.set(rank, null);
        waiters.decrementAndGet();
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
        wake();
    }

    private record Waiter(Thread thread, Gate gate) {}
}
