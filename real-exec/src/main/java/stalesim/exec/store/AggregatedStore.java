package stalesim.exec.store;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.exec.meeting.Turnstile;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.Server;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/**
 * The model on a server, whose work is done by the thread that sends a message: one lock orders the messages and guards
 * model, latest broadcast and recording.
 *
 * <p>There is one buffer for broadcasts. It is overwritten under the lock by the sender that completes a round, and
 * copied from under the same lock, so no worker ever sees half of one, and one that comes too late for a broadcast
 * takes the next. A worker that polls asks the turnstile first which broadcast is the latest, one volatile read: it
 * takes the lock only where there is something new to it. The turnstile is told after the buffer is complete. While a
 * run is recorded every poll goes through the lock, so that the recording tells what it found. Who waits for a broadcast
 * is woken by {@link Turnstile#completed}, which its sender calls when it has let go of the lock. Nothing is allocated
 * after construction.
 */
public final class AggregatedStore implements SharedStore {

    private final SpinningLock lock = new SpinningLock();
    private final Server server;
    private final Message[] messages;
    private final long budget;
    private final UpdateListener listener;
    private final Turnstile turnstile;
    private final Optional<Recording> recording;
    private final StalenessHistogram[] staleness;
    private volatile boolean closed;

    /**
     * A store for a run.
     *
     * @param spec of the run
     * @param listener is told of every update
     * @param turnstile is told of every broadcast
     * @param recording receives the order, if there is one
     */
    public AggregatedStore(RunSpec spec, UpdateListener listener, Turnstile turnstile, Optional<Recording> recording) {
        this.server = new Server(spec.start());
        this.budget = spec.stop().updates();
        this.listener = listener;
        this.turnstile = turnstile;
        this.recording = recording;
        this.staleness = Histograms.perWorker(spec.workers());
        this.messages = new Message[spec.workers()];
        for (int rank = 0; rank < messages.length; rank++) {
            messages[rank] = new Message(server.parameters().length);
        }
    }

    @Override
    public boolean send(Caller caller, Operation.Send send) {
        WorkerState state = caller.state();
        Message message = messages[state.rank()];
        send.rule().pack(state, message);
        caller.time().waitedForLock(lock.lock());
        try {
            if (closed) {
                return false;
            }
            long tau = server.handle(message, send.server());
            staleness[state.rank()].add(tau);
            record(state, OperationKind.SEND);
            if (!listener.updated(server.version(), server.parameters()) || server.version() == budget) {
                closed = true; // never back to false: a loss that is low enough closes without the lock
            }
            if (server.latest().number() > turnstile.arrived(state.rank())) {
                turnstile.broadcast(server.latest().number());
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void record(WorkerState worker, OperationKind kind) {
        if (recording.isPresent()) {
            recording.get().add(worker.rank(), kind);
        }
    }

    @Override
    public boolean receive(Caller caller, Operation.Receive receive) {
        WorkerState state = caller.state();
        if (recording.isEmpty() && turnstile.arrived(state.rank()) <= state.broadcast()) {
            caller.foundNothing();
            return !closed;
        }
        caller.time().waitedForLock(lock.lock());
        try {
            if (closed) {
                return false;
            }
            record(state, OperationKind.RECEIVE);
            if (server.latest().isNewTo(state)) {
                server.latest().open(state, receive.rule());
            } else {
                caller.foundNothing();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean read(Caller caller) {
        throw new UnsupportedOperationException("workers see an aggregated model by its broadcasts alone");
    }

    @Override
    public boolean update(Caller caller, Operation.Update update) {
        throw new UnsupportedOperationException("workers change an aggregated model by messages alone");
    }

    @Override
    public long snapshot(long least, float[] copy) {
        lock.lock();
        try {
            if (server.version() < least) {
                return -1;
            }
            System.arraycopy(server.parameters(), 0, copy, 0, copy.length);
            return server.version();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public long updates() {
        return server.version();
    }

    @Override
    public OptionalLong gradients() {
        return OptionalLong.of(server.gradients());
    }

    @Override
    public float[] parameters() {
        return server.parameters();
    }

    @Override
    public StalenessHistogram[] staleness() {
        return staleness;
    }

    @Override
    public Optional<StalenessBook> book() {
        return Optional.empty();
    }
}
