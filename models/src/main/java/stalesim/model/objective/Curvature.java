package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.data.FeatureMatrix;

/**
 * Constants of a convex objective f = mean over i of f_i, the ridge term included:
 * mu I &lt;= Hessian(f) &lt;= L I and Hessian(f_i) &lt;= L_max I for all parameters.
 *
 * <p>For f_i = phi(a_i.x, y_i) + ridge with 0 &lt;= phi'' &lt;= c they are L = c lambda_max(A^T A / n) + lambda,
 * L_max = c max_i |a_i|^2 + lambda and mu = lambda. L is exact for least squares, up to the accuracy of
 * {@link LargestEigenvalue}, and an upper bound otherwise; mu is a lower bound. With {@link Ridge#SPREAD} the second
 * term of L_max is lambda max_k n / degree_k.
 *
 * @param smoothness L, &gt;= 0; infinite where the gradient jumps
 * @param sampleSmoothness L_max &gt;= L - rounding, what a constant step of stochastic gradients has to respect
 * @param strongConvexity mu, &gt;= 0
 * @see "Bottou, Curtis, Nocedal (2018), Optimization methods for large-scale machine learning, section 4.1"
 */
public record Curvature(double smoothness, double sampleSmoothness, double strongConvexity) {

    /** Constants for losses of linear predictions with second derivative at most c = {@code bend}. */
    static Curvature of(DataSet data, double bend, RidgeTerm ridge) {
        if (Double.isInfinite(bend)) {
            return new Curvature(bend, bend, ridge.lambda());
        }
        return new Curvature(
                bend * LargestEigenvalue.of(data).value() + ridge.lambda(),
                bend * largestSquaredNorm(data) + ridge.largestShare(),
                ridge.lambda());
    }

    private static double largestSquaredNorm(DataSet data) {
        FeatureMatrix features = FeatureMatrix.of(data);
        double largest = 0;
        for (int row = 0; row < data.rows(); row++) {
            largest = Math.max(largest, features.squaredNorm(row));
        }
        return largest;
    }
}
