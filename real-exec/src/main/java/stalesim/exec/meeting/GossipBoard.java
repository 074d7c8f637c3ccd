package stalesim.exec.meeting;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.PaddedCounters;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;

/**
 * Where threads gossip: each posts its vector and raises its counter, and waits until the counters of its neighbours
 * have come as far. Allocates nothing a round.
 *
 * <p>Memory order: a post is written before its counter is raised and read after the counter was seen, and a
 * neighbour's next counter says that it has been read. Who posts looks for sleepers after it has raised its counter,
 * and who waits looks at the counters after it has become a sleeper; both are volatile, so one of the two sees the
 * other and nobody sleeps past its signal. The same holds for the end of the run.
 *
 * <p>A recording is written under its own monitor: a cycle that gossips and is recorded shares nothing else.
 */
public final class GossipBoard {

    private final Posts posts;
    private final Optional<Recording> recording;
    private final long spinNs;
    private final PaddedCounters counters;
    private final PaddedCounters asleep;
    private final Thread[] threads;
    private volatile boolean closed;

    /**
     * Where nobody has posted.
     *
     * @param posts of the run
     * @param workers m
     * @param spinNs how long who waits spins before it parks
     * @param recording receives the order, if there is one
     */
    public GossipBoard(Posts posts, int workers, long spinNs, Optional<Recording> recording) {
        this.posts = posts;
        this.spinNs = spinNs;
        this.recording = recording;
        counters = new PaddedCounters(workers);
        asleep = new PaddedCounters(workers);
        threads = new Thread[workers];
    }

    /**
     * Posts, waits for the neighbours, and completes the worker's round.
     *
     * @param gossip what is posted
     * @param caller who gossips, on its own thread
     * @return false if the run is over
     */
    public boolean pass(Operation.Gossip gossip, Caller caller) {
        int rank = caller.rank();
        posts.post(gossip.post(), caller.state());
        long round = posts.posted(rank);
        counters.set(rank, round);
        wakeNeighbours(rank);
        if (!heardAll(rank, round)) {
            long start = System.nanoTime();
            await(rank, round, start);
            if (closed) {
                return false;
            }
            caller.time().waitedForOthers(System.nanoTime() - start);
        }
        posts.mix(caller.state());
        record(rank);
        return true;
    }

    private void wakeNeighbours(int rank) {
        for (int neighbour : posts.neighbours(rank)) {
            if (asleep.get(neighbour) == 1) {
                LockSupport.unpark(threads[neighbour]);
            }
        }
    }

    private boolean heardAll(int rank, long round) {
        for (int neighbour : posts.neighbours(rank)) {
            if (counters.get(neighbour) < round) {
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
        asleep.set(rank, 1);
        while (!closed && !heardAll(rank, round)) {
            LockSupport.park(this);
        }
        asleep.set(rank, 0);
    }

    private void record(int rank) {
        if (recording.isPresent()) {
            synchronized (recording.get()) {
                recording.get().add(rank, OperationKind.GOSSIP);
            }
        }
    }

    /** Ends the run: whoever waits, or comes later and would have to wait, goes home. */
    public void close() {
        closed = true;
        for (int rank = 0; rank < threads.length; rank++) {
            if (asleep.get(rank) == 1) {
                LockSupport.unpark(threads[rank]);
            }
        }
    }
}
