package stalesim.sim.meeting;

import stalesim.model.protocol.Gate;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** The way through a gate: one that follows the workers' clocks only opens, a regulator's can have closed again. */
final class GatePassage implements Course {

    private final Gate gate;
    private final Turnstile turnstile;
    private final boolean followsClocks;

    GatePassage(Gate gate, Turnstile turnstile, boolean followsClocks) {
        this.gate = gate;
        this.turnstile = turnstile;
        this.followsClocks = followsClocks;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        worker.startsNow();
        if (turnstile.pass(gate, worker)) {
            worker.next();
        } else {
            worker.enter(followsClocks ? Phase.AWAITING : Phase.PUT_ASIDE);
        }
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        if (turnstile.pass(gate, worker)) {
            if (followsClocks) {
                worker.hasWaited();
            }
            worker.next();
        }
    }
}
