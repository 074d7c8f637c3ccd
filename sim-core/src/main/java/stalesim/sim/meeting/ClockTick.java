package stalesim.sim.meeting;

import stalesim.sim.worker.Course;
import stalesim.sim.worker.SimulatedWorker;

/** Follows an update: the worker's clock ticks, which opens gates for others. Takes no time but that of waking them. */
final class ClockTick implements Course {

    private final Turnstile turnstile;

    ClockTick(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        turnstile.completed(worker);
        worker.next();
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        throw new IllegalStateException("worker " + worker.rank() + " had nothing to wait for");
    }
}
