package stalesim.sim.store;

import java.util.function.ToLongFunction;
import stalesim.sim.machine.Mutex;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** An access under a lock: the worker prepares, spins for it, blocks, has the access, and gives the lock back. */
final class LockedAccess implements Course {

    private final Mutex mutex;
    private final Access access;
    private final ToLongFunction<SimulatedWorker> preparation;

    /** An access that needs no preparation. */
    LockedAccess(Mutex mutex, Access access) {
        this(mutex, access, worker -> 0);
    }

    /** An access before which a worker is busy for a time, in nanoseconds, without the lock. */
    LockedAccess(Mutex mutex, Access access, ToLongFunction<SimulatedWorker> preparation) {
        this.mutex = mutex;
        this.access = access;
        this.preparation = preparation;
    }

    /** What the lock is for. */
    Access access() {
        return access;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        long preparationNs = preparation.applyAsLong(worker);
        if (preparationNs == 0) {
            acquire(worker);
        } else {
            worker.work(Phase.PREPARING, preparationNs);
        }
    }

    private void acquire(SimulatedWorker worker) {
        worker.startsNow();
        follow(mutex.acquire(worker), worker);
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        switch (worker.phase()) {
            case PREPARING -> acquire(worker);
            case SPINNING -> follow(mutex.endSpin(worker), worker);
            case BLOCKED -> follow(mutex.retry(worker), worker);
            default -> end(worker);
        }
    }

    private void follow(Mutex.Attempt attempt, SimulatedWorker worker) {
        switch (attempt) {
            case OWNED -> {
                worker.hasWaited();
                access.begin(worker);
            }
            case SPINNING -> worker.enter(Phase.SPINNING);
            case BLOCKED -> worker.enter(Phase.BLOCKED);
        }
    }

    private void end(SimulatedWorker worker) {
        access.complete(worker);
        mutex.release(worker);
        worker.next();
    }
}
