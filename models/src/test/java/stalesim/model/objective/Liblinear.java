package stalesim.model.objective;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import stalesim.model.data.SparseData;

/** Optima by LIBLINEAR, which minimises |w|^2/2 + C sum_i loss_i: ours over lambda with C = 1/(lambda n). */
final class Liblinear {

    private Liblinear() {}

    static float[] logistic(SparseData data, double lambda) {
        return solve(data, lambda, SolverType.L2R_LR);
    }

    static float[] hinge(SparseData data, double lambda) {
        return solve(data, lambda, SolverType.L2R_L1LOSS_SVC_DUAL);
    }

    private static float[] solve(SparseData data, double lambda, SolverType solver) {
        Linear.disableDebugOutput();
        var model = Linear.train(problem(data), new Parameter(solver, 1 / (lambda * data.rows()), 1e-10));
        // its weights point to the class of the first row
        double sign = model.getLabels()[0];
        float[] weights = new float[data.features()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (sign * model.getFeatureWeights()[k]);
        }
        return weights;
    }

    private static Problem problem(SparseData data) {
        Problem problem = new Problem();
        problem.l = data.rows();
        problem.n = data.features();
        problem.x = new Feature[data.rows()][];
        problem.y = new double[data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            problem.y[row] = data.label(row);
            problem.x[row] = new Feature[data.start(row + 1) - data.start(row)];
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                problem.x[row][e - data.start(row)] = new FeatureNode(data.index(e) + 1, data.value(e));
            }
        }
        return problem;
    }
}
