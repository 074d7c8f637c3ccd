package stalesim.sim.store;

import stalesim.sim.worker.Course;
import stalesim.sim.worker.SimulatedWorker;

/** An access that waits for nobody. */
final class FreeAccess implements Course {

    private final Access access;

    FreeAccess(Access access) {
        this.access = access;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        access.begin(worker);
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        access.complete(worker);
        worker.next();
    }
}
