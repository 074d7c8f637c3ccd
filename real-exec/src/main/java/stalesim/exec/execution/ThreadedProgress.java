package stalesim.exec.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.run.RunSpec;

/**
 * Snapshots of the model on the way, of which the loss curve is drawn off the workers' path.
 *
 * <p>A snapshot is a copy into a buffer that exists before the run; each slot is written by one thread, once, and
 * published by its flag. A model that is not finite any more ends the run.
 */
final class ThreadedProgress {

    private final RunSpec spec;
    private final long every;
    private final int slots;
    private final float[][] snapshot;
    private final long[] update;
    private final long[] timeNs;
    private final AtomicIntegerArray taken;
    private final List<CurvePoint> curve = new ArrayList<>();
    private Outcome outcome = Outcome.BUDGET;
    private int next;
    private long startNs;

    ThreadedProgress(RunSpec spec) {
        this.spec = spec;
        every = spec.curveEvery();
        slots = (int) ((spec.stop().updates() + every - 1) / every) + 1;
        snapshot = new float[slots][spec.task().objective().dimension()];
        update = new long[slots];
        timeNs = new long[slots];
        taken = new AtomicIntegerArray(slots);
    }

    /** The run starts now, with these parameters. */
    void start(float[] parameters) {
        take(0, 0, parameters);
        startNs = System.nanoTime();
        timeNs[0] = startNs;
    }

    long startNs() {
        return startNs;
    }

    /**
     * Takes note of an update that has just been applied, on the thread that applied it.
     *
     * @param version number of updates applied so far
     * @param parameters the model
     * @return false if the model is not finite any more
     */
    boolean updated(long version, float[] parameters) {
        boolean last = version == spec.stop().updates();
        if (!last && version % every != 0) {
            return true;
        }
        return take((int) ((version + every - 1) / every), version, parameters);
    }

    private boolean take(int slot, long version, float[] parameters) {
        float[] copy = snapshot[slot];
        System.arraycopy(parameters, 0, copy, 0, copy.length);
        update[slot] = version;
        timeNs[slot] = System.nanoTime();
        taken.setRelease(slot, 1);
        return isFinite(copy);
    }

    private static boolean isFinite(float[] values) {
        float product = 0;
        for (float value : values) {
            product *= value;
        }
        return product == 0;
    }

    /**
     * Evaluates the snapshots taken since the last call, in order, up to the first that is missing. One thread at a
     * time.
     *
     * @return whether the stop rule ends the run
     */
    boolean evaluateReady() {
        while (next < slots && taken.getAcquire(next) == 1) {
            evaluate(next++);
        }
        return outcome != Outcome.BUDGET;
    }

    /** Evaluates all snapshots that are left, when no more can come. */
    void evaluateRest() {
        for (; next < slots; next++) {
            if (taken.getAcquire(next) == 1) {
                evaluate(next);
            }
        }
    }

    private void evaluate(int slot) {
        double loss = spec.task().evaluate(snapshot[slot]);
        curve.add(new CurvePoint(update[slot], timeNs[slot] - startNs, loss));
        if (outcome == Outcome.BUDGET) {
            outcome = spec.stop().judge(loss, curve.get(0).loss());
        }
    }

    /**
     * Time from the start to the last update of the budget.
     *
     * @param otherwise where the budget was not used up
     * @return nanoseconds
     */
    long durationNs(long otherwise) {
        return taken.getAcquire(slots - 1) == 1 ? timeNs[slots - 1] - startNs : otherwise;
    }

    List<CurvePoint> curve() {
        return curve;
    }

    Outcome outcome() {
        return outcome;
    }
}
