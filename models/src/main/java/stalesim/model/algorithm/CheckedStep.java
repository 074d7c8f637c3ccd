package stalesim.model.algorithm;

import stalesim.model.objective.Gradient;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * A step that is refused if it is stale and might lead beyond the minimum along its direction.
 *
 * <p>Let g be a gradient at the view v, w the present model, and h a bound on the curvature along g. Along g the slope
 * at w is at least |g| - h g.(v - w) / |g|, so the minimum lies at least 1/h times that away, and a step of eta |g|
 * stays on this side of it if h g.(v - w) &lt;= (1 - eta h) |g|^2. On a parabola of curvature h this is the condition
 * of the proof, dis_n / dis_{n-tau} &gt;= eta h with dis the distance to the minimum.
 *
 * <p>Differs from the printed function. That one compares the last two moves of the model along the sample, from which
 * the minimum cannot be told, and refuses every move from the start; its root has the index 2 where the proof has tau;
 * its condition across the sample contradicts the proof. Here a gradient without staleness always passes, so one that
 * was computed after all others were refused does: training cannot stop for lack of a sample, and with one worker it is
 * SGD.
 *
 * @param size the rule for eta
 * @param curvature h &gt;= 0
 * @see "Paper 001 (WP-SGD), algorithm 4 and the proof of lemma 4"
 */
record CheckedStep(StepSize size, double curvature) implements UpdateRule {

    @Override
    public double step(long update, long staleness) {
        return size.at(update, staleness);
    }

    @Override
    public double step(SharedModel model, WorkerState worker) {
        long staleness = model.staleness(worker);
        double eta = step(model.version(), staleness);
        return staleness == 0 || staysOnItsSide(eta, worker, model.parameters()) ? eta : REFUSED;
    }

    private boolean staysOnItsSide(double eta, WorkerState worker, float[] present) {
        Gradient gradient = worker.gradient();
        float[] view = worker.view();
        double squared = 0;
        double movedSince = 0;
        for (int k = 0; k < present.length; k++) {
            double slope = gradient.get(k);
            squared += slope * slope;
            movedSince += slope * ((double) view[k] - present[k]);
        }
        return curvature * movedSince <= (1 - eta * curvature) * squared;
    }
}
