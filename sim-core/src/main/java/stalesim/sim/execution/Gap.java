package stalesim.sim.execution;

import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** What lies between a cycle and the next: evaluating, logging, allocating. */
final class Gap implements Course {

    @Override
    public void begin(SimulatedWorker worker) {
        long ns = worker.costs().nextGapNs(worker.nowNs());
        if (ns == 0) {
            worker.next();
        } else {
            worker.work(Phase.GAP, ns);
        }
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        worker.next();
    }
}
