package stalesim.model.noise;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.MeasuredNoise;

/**
 * |grad L_B(v) - grad L_B(theta)|: the gradient that is applied against the one that the same mini-batch B has at the
 * model as it is, v the worker's view. Without the factor eta of the definition, as in all of the paper's lemmas.
 *
 * @see "Paper 003 (thesis), definition D.4.2, corrected: both gradients over one mini-batch"
 */
final class SameBatchNoise {

    private final Objective.Evaluator evaluator;
    private final Gradient fresh;
    private final float[] stale;
    private final float[] atModel;
    private final SummaryStatistics norms = new SummaryStatistics();

    SameBatchNoise(Objective objective) {
        evaluator = objective.evaluator();
        fresh = new Gradient(objective.dimension());
        stale = new float[objective.dimension()];
        atModel = new float[objective.dimension()];
    }

    void measure(WorkerState worker, float[] model) {
        int[] batch = worker.batch();
        evaluator.gradient(model, batch, batch.length, fresh);
        Norms.write(fresh, atModel);
        Norms.write(worker.gradient(), stale);
        norms.addValue(Norms.distance(stale, atModel));
    }

    MeasuredNoise.Figure figure() {
        return Norms.figure(norms);
    }
}
