package stalesim.exec.store;

import java.util.Optional;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/**
 * The shared model behind one lock. Reads and updates are atomic and totally ordered by the lock, which also guards
 * version, book and recording, so none of them needs a synchronisation of its own.
 */
public final class LockedStore implements SharedStore {

    private final SpinningLock lock = new SpinningLock();
    private final SharedModel model;
    private final long budget;
    private final UpdateListener listener;
    private final Optional<Recording> recording;
    private final StalenessHistogram[] staleness;
    private boolean closed;

    /**
     * A store for a run.
     *
     * @param spec of the run
     * @param listener is told of every update
     * @param recording receives the order, if there is one
     */
    public LockedStore(RunSpec spec, UpdateListener listener, Optional<Recording> recording) {
        this.model = new SharedModel(spec.start());
        this.budget = spec.stop().updates();
        this.listener = listener;
        this.recording = recording;
        this.staleness = Histograms.perWorker(spec.workers());
    }

    @Override
    public boolean read(Caller caller) {
        long waitedNs = lock.lock();
        try {
            if (closed) {
                return false;
            }
            caller.time().waitedForLock(waitedNs);
            model.read(caller.state());
            if (recording.isPresent()) {
                recording.get().add(caller.rank(), OperationKind.READ);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean update(Caller caller, Operation.Update update) {
        long waitedNs = lock.lock();
        try {
            if (closed) {
                return false;
            }
            caller.time().waitedForLock(waitedNs);
            caller.beginCritical();
            long before = model.version();
            long tau = model.update(caller.state(), update.rule());
            if (recording.isPresent()) {
                recording.get().add(caller.rank(), OperationKind.UPDATE);
            }
            if (tau >= 0) {
                staleness[caller.rank()].add(tau);
            }
            if (model.version() > before) {
                closed = !listener.updated(model.version(), model.parameters()) || model.version() == budget;
            }
            caller.endCritical();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long snapshot(long least, float[] copy) {
        lock.lock();
        try {
            if (model.version() < least) {
                return -1;
            }
            System.arraycopy(model.parameters(), 0, copy, 0, copy.length);
            return model.version();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long updates() {
        return model.version();
    }

    @Override
    public float[] parameters() {
        return model.parameters();
    }

    @Override
    public StalenessHistogram[] staleness() {
        return staleness;
    }

    @Override
    public Optional<StalenessBook> book() {
        return Optional.of(model.book());
    }
}
