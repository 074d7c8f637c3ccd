package stalesim.model.protocol;

import java.util.Arrays;

/**
 * The shared parameter vector, its version, and the book of gradients in flight.
 *
 * <p>Not thread-safe by itself: the real clock guards it with a lock, the virtual clock has one thread. The same
 * code runs under both, which is why their results can be equal bit for bit.
 *
 * <p>The book keeps the sum rule checkable: with tau_u the staleness of applied update u, and for each gradient
 * still in flight its pending staleness (updates applied since its view was read),
 * sum(applied tau) + sum(refused tau) + sum(pending) = sum over updates of the number of other gradients in flight at
 * that moment.
 *
 * @see "THEORY.md, section 0, sum rule"
 */
public final class SharedModel {

    private final float[] parameters;
    /** Minus the sum of the gathered steps; null until one is. */
    private float[] gathered;

    private int gatheredSteps;
    private UpdateObserver observer = UpdateObserver.NONE;
    private long version;
    private int inFlight;
    private long inFlightSum;
    private long viewVersionSum;
    private long appliedStaleness;
    private long refusedStaleness;
    private long refusals;

    /**
     * A model at version 0.
     *
     * @param start d initial values, copied
     */
    public SharedModel(float[] start) {
        parameters = start.clone();
    }

    /**
     * Lets somebody watch from now on, instead of whoever did.
     *
     * @param watching told of every read and of every gradient that is applied
     */
    public void watchedBy(UpdateObserver watching) {
        observer = watching;
    }

    /**
     * The parameters themselves.
     *
     * @return d values, not a copy
     */
    public float[] parameters() {
        return parameters;
    }

    /**
     * Number of updates applied.
     *
     * @return version, &gt;= 0
     */
    public long version() {
        return version;
    }

    /**
     * Stamps a worker's view with the present version: from now on its gradient is in flight.
     *
     * @param worker who reads
     */
    public void beginRead(WorkerState worker) {
        worker.readAt(version);
        inFlight++;
        viewVersionSum += version;
        observer.reads(worker);
    }

    /**
     * Copies part of the parameters into a worker's view.
     *
     * @param worker who reads
     * @param from first coordinate
     * @param to one past the last coordinate
     */
    public void copyBlock(WorkerState worker, int from, int to) {
        System.arraycopy(parameters, from, worker.view(), from, to - from);
    }

    /**
     * Reads the whole model at once.
     *
     * @param worker who reads
     */
    public void read(WorkerState worker) {
        beginRead(worker);
        copyBlock(worker, 0, parameters.length);
    }

    /**
     * Staleness that an update by this worker has if it is applied now.
     *
     * @param worker whose view was read earlier
     * @return tau &gt;= 0, the number of other updates applied since
     */
    public long staleness(WorkerState worker) {
        return version - worker.version();
    }

    /**
     * Asks a rule for the step size of an update that is applied now.
     *
     * @param worker whose gradient it is
     * @param rule decides
     * @return eta, or {@link UpdateRule#REFUSED}
     */
    public double weigh(WorkerState worker, UpdateRule rule) {
        return watched(worker, rule.step(version, staleness(worker)));
    }

    /** Tells the observer of a gradient that is about to be applied. */
    private double watched(WorkerState worker, double step) {
        if (!Double.isNaN(step)) {
            observer.applies(worker, this);
        }
        return step;
    }

    /**
     * Applies part of a worker's gradient.
     *
     * @param worker whose gradient it is
     * @param step eta from {@link #weigh}
     * @param from first coordinate
     * @param to one past the last coordinate
     */
    public void applyBlock(WorkerState worker, double step, int from, int to) {
        worker.gradient().descend(parameters, (float) step, from, to);
    }

    /**
     * Counts an update as applied (or as refused) and takes the gradient out of flight.
     *
     * @param worker whose gradient it is
     * @param step eta from {@link #weigh}
     * @return the staleness tau &gt;= 0 of the applied update, or -1 if it was refused
     */
    public long settle(WorkerState worker, double step) {
        long staleness = land(worker);
        if (Double.isNaN(step)) {
            refusals++;
            refusedStaleness += staleness;
            return -1;
        }
        appliedStaleness += staleness;
        advance();
        return staleness;
    }

    /**
     * Weighs, applies and settles a worker's gradient in one go; where the rule gathers, the model changes with the
     * last gradient of a gathering.
     *
     * @param worker whose gradient it is
     * @param rule decides on the step
     * @return the staleness tau &gt;= 0 of the gradient, or -1 if it was refused
     */
    public long update(WorkerState worker, UpdateRule rule) {
        double step = watched(worker, rule.step(this, worker));
        if (rule.gathers() > 1 && !Double.isNaN(step)) {
            return gather(worker, step, rule.gathers());
        }
        if (!Double.isNaN(step)) {
            applyBlock(worker, step, 0, parameters.length);
        }
        return settle(worker, step);
    }

    private long gather(WorkerState worker, double step, int size) {
        if (gathered == null) {
            gathered = new float[parameters.length];
        }
        worker.gradient().descend(gathered, (float) step, 0, gathered.length);
        long staleness = land(worker);
        appliedStaleness += staleness;
        if (++gatheredSteps == size) {
            for (int k = 0; k < gathered.length; k++) {
                parameters[k] += gathered[k];
            }
            Arrays.fill(gathered, 0);
            gatheredSteps = 0;
            advance();
        }
        return staleness;
    }

    /** Takes a gradient out of flight and returns its staleness. */
    private long land(WorkerState worker) {
        inFlight--;
        viewVersionSum -= worker.version();
        return staleness(worker);
    }

    /** The model has changed. */
    private void advance() {
        version++;
        inFlightSum += inFlight;
    }

    /**
     * Gives a gradient up: it changes nothing and is no longer in flight.
     *
     * @param worker whose gradient it is
     */
    public void drop(WorkerState worker) {
        settle(worker, UpdateRule.REFUSED);
    }

    /**
     * The book as it stands.
     *
     * @return sums so far
     */
    public StalenessBook book() {
        return new StalenessBook(
                appliedStaleness, inFlight * version - viewVersionSum, inFlightSum, refusedStaleness, refusals);
    }
}
