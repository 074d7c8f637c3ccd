package stalesim.exec.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import stalesim.exec.store.UpdateListener;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;

/**
 * Snapshots of the model on the way, of which the loss curve is drawn off the workers' path.
 *
 * <p>A snapshot is a copy into a buffer that exists before the run; each slot is written by one thread, once, and
 * published by its flag. A model that is not finite any more ends the run.
 */
final class ThreadedProgress implements UpdateListener {

    private static final long RUNNING = -1;

    private final RunSpec spec;
    private final Evaluation evaluation;
    private final long every;
    private final int slots;
    private final float[][] snapshot;
    private final long[] update;
    private final long[] timeNs;
    private final AtomicIntegerArray taken;
    private final double[] loss;
    private final boolean[] evaluated;
    private final AtomicLong endNs = new AtomicLong(RUNNING);
    private long startNs;

    ThreadedProgress(RunSpec spec) {
        this.spec = spec;
        evaluation = spec.task().evaluation();
        every = spec.curveEvery();
        slots = (int) ((spec.stop().updates() + every - 1) / every) + 1;
        snapshot = new float[slots][spec.task().objective().dimension()];
        update = new long[slots];
        timeNs = new long[slots];
        taken = new AtomicIntegerArray(slots);
        loss = new double[slots];
        evaluated = new boolean[slots];
    }

    /** The run starts now, with these parameters. */
    void start(float[] parameters) {
        take(0, 0, parameters);
        taken.setRelease(0, 1);
        evaluate(0);
        startNs = System.nanoTime();
        timeNs[0] = startNs;
    }

    long startNs() {
        return startNs;
    }

    @Override
    public boolean updated(long version, float[] parameters) {
        return updated(version - 1, version, parameters);
    }

    /**
     * Takes note of a replica that has come further, by one update or, because others have, by several: one snapshot is
     * taken where it passes a point of the curve or more.
     *
     * @param before number of updates that it had seen, &lt; version
     * @param version number of updates that it has seen now
     * @param parameters the replica
     * @return false if it is not finite any more
     */
    boolean updated(long before, long version, float[] parameters) {
        boolean last = version == spec.stop().updates();
        if (!last && version - version % every <= before) {
            return true;
        }
        int slot = last ? slots - 1 : (int) (version / every);
        boolean finite = take(slot, version, parameters);
        if (!finite) {
            // before the snapshot is seen: who sees it would end the run at a later moment
            endNs.compareAndSet(RUNNING, timeNs[slot] - startNs);
        }
        taken.setRelease(slot, 1);
        return finite;
    }

    /** The run is ended now, unless it has been: what is applied later was on its way. */
    void ends() {
        endNs.compareAndSet(RUNNING, System.nanoTime() - startNs);
    }

    /** An update that was on its way when the run was ended has been applied now. By one thread. */
    void updatedLate() {
        endNs.set(System.nanoTime() - startNs);
    }

    /** Fills a slot, which nobody sees yet, and tells whether the model is finite. */
    private boolean take(int slot, long version, float[] parameters) {
        float[] copy = snapshot[slot];
        System.arraycopy(parameters, 0, copy, 0, copy.length);
        update[slot] = version;
        timeNs[slot] = System.nanoTime();
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
     * Evaluates the latest snapshot, unless that has been done. One thread at a time.
     *
     * @return whether the stop rule ends the run
     */
    boolean latestEndsTheRun() {
        int latest = latest();
        if (evaluated[latest]) {
            return false;
        }
        evaluate(latest);
        return judge(latest) != Outcome.BUDGET;
    }

    private int latest() {
        int latest = slots - 1;
        while (taken.getAcquire(latest) == 0) {
            latest--;
        }
        return latest;
    }

    private void evaluate(int slot) {
        loss[slot] = evaluation.loss(snapshot[slot]);
        evaluated[slot] = true;
    }

    private Outcome judge(int slot) {
        return spec.stop().judge(loss[slot], loss[0]);
    }

    /**
     * The loss curve; evaluates all snapshots that have not been. To be asked when no more can come.
     *
     * @return one point for each snapshot, in order
     */
    List<CurvePoint> curve() {
        List<CurvePoint> curve = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            if (taken.getAcquire(slot) == 1) {
                if (!evaluated[slot]) {
                    evaluate(slot);
                }
                curve.add(point(slot));
            }
        }
        return curve;
    }

    private CurvePoint point(int slot) {
        return new CurvePoint(
                update[slot], timeNs[slot] - startNs, loss[slot], evaluation.testAccuracy(snapshot[slot]));
    }

    /**
     * How the run ended: the stop rule's first verdict along the curve.
     *
     * @param curve from {@link #curve()}
     * @return the outcome
     */
    Outcome outcome(List<CurvePoint> curve) {
        return curve.stream()
                .map(point -> spec.stop().judge(point.loss(), loss[0]))
                .filter(verdict -> verdict != Outcome.BUDGET)
                .findFirst()
                .orElse(Outcome.BUDGET);
    }

    /**
     * Time from the start to the last update: that of the budget or, where it was not used up, to when the run was
     * ended. For after it has been.
     *
     * @return nanoseconds, no less than to the last snapshot
     */
    long durationNs() {
        int latest = latest();
        long snapshotNs = timeNs[latest] - startNs;
        return latest == slots - 1 ? snapshotNs : Math.max(snapshotNs, endNs.get());
    }
}
