package stalesim.exec.execution;

import java.util.concurrent.TimeUnit;
import stalesim.exec.meeting.Turnstile;
import stalesim.exec.store.SharedStore;
import stalesim.model.run.Regulation;

/**
 * The thread that tells a regulator how a run goes, off the workers' path: looks at the model every
 * {@value #LOOK_NS} ns, and evaluates a copy of it when an observation is due. What it sees late counts with the
 * updates and the time of the copy, so a probe lasts as long as was asked for, or a little longer.
 */
final class RegulatorWatch implements Runnable {

    /** Time between two looks, of which each costs a worker at most a wait of the length of a copy. */
    static final long LOOK_NS = 1_000_000;

    private final Regulation regulation;
    private final SharedStore store;
    private final Turnstile turnstile;
    private final ThreadedProgress progress;
    private final float[] copy;

    RegulatorWatch(Regulation regulation, SharedStore store, Turnstile turnstile, ThreadedProgress progress) {
        this.regulation = regulation;
        this.store = store;
        this.turnstile = turnstile;
        this.progress = progress;
        copy = store.parameters().clone();
    }

    /** Until the run is over. */
    @Override
    public void run() {
        try {
            while (!turnstile.closed() && regulation.due() < Long.MAX_VALUE) {
                look();
                TimeUnit.NANOSECONDS.sleep(LOOK_NS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        long version = store.snapshot(regulation.due(), copy);
        if (version >= 0 && regulation.observe(version, System.nanoTime() - progress.startNs(), copy)) {
            turnstile.regulatorMoved();
        }
    }
}
