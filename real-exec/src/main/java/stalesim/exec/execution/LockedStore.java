package stalesim.exec.execution;

import java.util.Optional;
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
final class LockedStore implements SharedStore {

    private final SpinningLock lock = new SpinningLock();
    private final SharedModel model;
    private final long budget;
    private final ThreadedProgress progress;
    private final Optional<Recording> recording;
    private final StalenessHistogram[] staleness;
    private boolean closed;

    LockedStore(RunSpec spec, ThreadedProgress progress, Optional<Recording> recording) {
        this.model = new SharedModel(spec.start());
        this.budget = spec.stop().updates();
        this.progress = progress;
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
            long before = model.version();
            long tau = model.update(caller.state(), update.rule());
            if (recording.isPresent()) {
                recording.get().add(caller.rank(), OperationKind.UPDATE);
            }
            if (tau >= 0) {
                staleness[caller.rank()].add(tau);
            }
            if (model.version() > before) {
                closed = !progress.updated(model.version(), model.parameters()) || model.version() == budget;
            }
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
