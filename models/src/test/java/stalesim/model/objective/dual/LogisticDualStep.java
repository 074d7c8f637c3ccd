package stalesim.model.objective.dual;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import stalesim.model.range.Ranges;

/**
 * The best change of one dual variable of L2 logistic regression, as in SDCA and DADM, by a library's solver: what
 * {@link LogisticDual} is checked against.
 *
 * <p>With beta = y (alpha + Delta) in (0, 1) it solves ln(beta/(1-beta)) + y x v + (|x|^2/(lambda n_l)) (beta - y
 * alpha) = 0; solved here for u = ln(beta/(1-beta)), where the left side grows with a slope of at least 1 and the root
 * lies within |x|^2/(lambda n_l) below -y x v + (|x|^2/(lambda n_l)) y alpha. Differs from the print of DADM's eq. 5,
 * which has argmin for argmax and lambda for lambda n/m.
 *
 * @param alpha dual variable before the step; y alpha in [0, 1]
 * @param label y, -1 or 1
 * @param score x v, product of the sample and the model
 * @param curvature |x|^2/(lambda n_l) &gt;= 0
 * @see "Paper 000 (Dataset matters), algorithm 3, eq. 5; Shalev-Shwartz, Zhang (2013), Stochastic dual coordinate
 *     ascent"
 */
record LogisticDualStep(double alpha, int label, double score, double curvature) {

    private static final double ACCURACY = 1e-15;
    private static final int EVALUATIONS = 200;

    /** Checks the ranges. */
    LogisticDualStep {
        Ranges.notNegative("curvature", curvature);
        if (label != 1 && label != -1) {
            throw new IllegalArgumentException("label must be -1 or 1: label=" + label);
        }
        if (!(label * alpha >= 0 && label * alpha <= 1)) {
            throw new IllegalArgumentException("label * alpha must be >= 0 and <= 1: alpha=" + alpha);
        }
    }

    /**
     * The exact step.
     *
     * @return Delta; error below 1e-14 for scores of moderate size
     */
    double exact() {
        double offset = label * score - curvature * label * alpha;
        double low = -offset - curvature - 1;
        double root = new BrentSolver(ACCURACY, ACCURACY)
                .solve(EVALUATIONS, u -> u + offset + curvature * sigmoid(u), low, -offset + 1);
        return label * sigmoid(root) - alpha;
    }

    /**
     * A step in closed form that raises the dual objective surely.
     *
     * @return (y/(1 + e^(y x v)) - alpha) / max(1, 1/4 + |x|^2/(lambda n_l))
     */
    double closed() {
        return (label * sigmoid(-label * score) - alpha) / Math.max(1, 0.25 + curvature);
    }

    private static double sigmoid(double u) {
        return 1 / (1 + Math.exp(-u));
    }
}
