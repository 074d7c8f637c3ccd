package stalesim.exec.execution;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;

/**
 * Where threads gossip: each posts its vector and raises its counter, and waits until the counters of its neighbours have
 * come as far. With a core for every worker it spins for {@link ThreadedExecution#MEETING_SPIN_NS} before it parks; with
 * fewer it parks at once, for the core that it would burn may be that of whom it waits for. Allocates nothing a round.
 *
 * <p>Memory order: a post is written before its counter is raised and read after the counter was seen, and a neighbour's
 * next counter says that it has been read. Who posts looks for sleepers after it has raised its counter, and who waits
 * looks at the counters after it has become a sleeper; both are volatile, so one of the two sees the other and nobody
 * sleeps past its signal. The same holds for the end of the run.
 *
 * <p>A recording is written under its own monitor: a cycle that gossips and is recorded shares nothing else.
 */
final class GossipBoard {

    /** Distance of two workers' counters: 16 longs, two cache lines. */
    private static final int STRIDE = 16;

    private final Posts posts;
    private final Optional<Recording> recording;
    private final long spinNs;
    private final AtomicLongArray counters;
    private final AtomicIntegerArray asleep;
    private final Thread[] threads;
    private volatile boolean closed;

    GossipBoard(Posts posts, int workers, Optional<Recording> recording) {
        this.posts = posts;
        this.recording = recording;
        spinNs = workers <= Runtime.getRuntime().availableProcessors() ? ThreadedExecution.MEETING_SPIN_NS : 0;
        counters = new AtomicLongArray((workers + 1) * STRIDE);
        asleep = new AtomicIntegerArray((workers + 1) * STRIDE);
        threads = new Thread[workers];
    }

    private static int at(int rank) {
        return (rank + 1) * STRIDE;
    }

    /**
     * Posts, waits for the neighbours, and completes the worker's round.
     *
     * @param gossip what is posted
     * @param worker who gossips, on its own thread
     * @return false if the run is over
     */
    boolean pass(Operation.Gossip gossip, ThreadedWorker worker) {
        int rank = worker.state().rank();
        posts.post(gossip.post(), worker.state());
        long round = posts.posted(rank);
        counters.set(at(rank), round);
        wakeNeighbours(rank);
        if (!heardAll(rank, round)) {
            long start = System.nanoTime();
            await(rank, round, start);
            if (closed) {
                return false;
            }
            worker.blocked(System.nanoTime() - start);
        }
        posts.mix(worker.state());
        record(rank);
        return true;
    }

    private void wakeNeighbours(int rank) {
        for (int neighbour : posts.neighbours(rank)) {
            if (asleep.get(at(neighbour)) == 1) {
                LockSupport.unpark(threads[neighbour]);
            }
        }
    }

    private boolean heardAll(int rank, long round) {
        for (int neighbour : posts.neighbours(rank)) {
            if (counters.get(at(neighbour)) < round) {
                return false;
            }
        }
        return true;
    }

    private void await(int rank, long round, long start) {
        while (spinNs > 0 && System.nanoTime() - start < spinNs) {
            if (closed || heardAll(rank, round)) {
                return;
            }
            Thread.onSpinWait();
        }
        threads[rank] = Thread.currentThread();
        asleep.set(at(rank), 1);
        while (!closed && !heardAll(rank, round)) {
            LockSupport.park(this);
        }
        asleep.set(at(rank), 0);
    }

    private void record(int rank) {
        if (recording.isPresent()) {
            synchronized (recording.get()) {
                recording.get().add(rank, OperationKind.GOSSIP);
            }
        }
    }

    /** Ends the run: whoever waits, or comes later and would have to wait, goes home. */
    void close() {
        closed = true;
        for (int rank = 0; rank < threads.length; rank++) {
            if (asleep.get(at(rank)) == 1) {
                LockSupport.unpark(threads[rank]);
            }
        }
    }
}
