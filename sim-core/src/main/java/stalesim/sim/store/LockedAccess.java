package stalesim.sim.store;

import stalesim.sim.machine.Mutex;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** An access under a lock: the worker prepares, spins for it, blocks, has the access, and gives the lock back. */
final class LockedAccess implements Course {

    private final Mutex mutex;
    private final Access access;

    LockedAccess(Mutex mutex, Access access) {
        this.mutex = mutex;
        this.access = access;
    }

    /** What the lock is for. */
    Access access() {
        return access;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        long preparationNs = access.preparationNs(worker);
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
