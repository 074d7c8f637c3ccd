package stalesim.sim.execution;

import stalesim.model.machine.Membership;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** Where workers join and leave: before each cycle, whether a worker takes part, or stays away until it does. */
final class Attendance implements Course {

    private final Membership membership;

    Attendance(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        if (membership.takesPart(worker.rank(), worker.nowNs())) {
            worker.next();
        } else {
            stayAway(worker);
        }
    }

    /** Perhaps for good. */
    private void stayAway(SimulatedWorker worker) {
        long joinsAtNs = membership.joinsAtNs(worker.rank(), worker.nowNs());
        if (joinsAtNs < Long.MAX_VALUE) {
            worker.sleep(Phase.START, joinsAtNs - worker.nowNs());
        } else {
            worker.enter(Phase.START);
        }
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        begin(worker);
    }
}
