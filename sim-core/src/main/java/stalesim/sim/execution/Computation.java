package stalesim.sim.execution;

import stalesim.model.protocol.ComputeRule;
import stalesim.sim.store.SharedStore;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/**
 * A gradient: keeps a core busy, and where workers are paced is padded by sleeping. A worker that fails loses it, and
 * begins its cycle anew after the repair.
 */
final class Computation implements Course {

    private final ComputeRule rule;
    private final SharedStore store;

    Computation(ComputeRule rule, SharedStore store) {
        this.rule = rule;
        this.store = store;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        worker.startsNow();
        worker.compute();
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        switch (worker.phase()) {
            case COMPUTING -> finish(worker);
            case REPAIR -> worker.goTo(0);
            default -> worker.next();
        }
    }

    private void finish(SimulatedWorker worker) {
        if (worker.costs().failsBy(worker.nowNs())) {
            fail(worker);
            return;
        }
        rule.apply(worker.state());
        if (worker.costs().paced()) {
            pace(worker);
        } else {
            worker.next();
        }
    }

    private void fail(SimulatedWorker worker) {
        store.drop(worker.state());
        worker.sleep(Phase.REPAIR, worker.costs().nextRepairNs(worker.nowNs()));
    }

    private void pace(SimulatedWorker worker) {
        long leftNs = worker.startedNs() + worker.costs().nextPaceNs() - worker.nowNs();
        if (leftNs > 0) {
            worker.sleep(Phase.SLEEPING, leftNs + worker.costs().nextOversleepNs());
        } else {
            worker.next();
        }
    }
}
