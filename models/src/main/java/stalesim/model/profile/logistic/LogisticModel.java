package stalesim.model.profile.logistic;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import stalesim.model.data.DataSet;
import stalesim.model.data.FeatureMatrix;

/** Loss, gradient and curvature of L2 logistic regression at one point after the other, in double precision. */
final class LogisticModel {

    private static final int MOST_INNER_STEPS = 500;

    private final FeatureMatrix features;
    private final int rows;
    private final double ridge;
    private final boolean[] positive;
    private final double[] curvature;
    private final double[] gradient;
    private double loss;

    LogisticModel(DataSet data, double ridge) {
        features = FeatureMatrix.of(data);
        rows = data.rows();
        this.ridge = ridge;
        positive = new boolean[rows];
        curvature = new double[rows];
        gradient = new double[data.features()];
        float smallest = Float.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            smallest = Math.min(smallest, data.label(i));
        }
        for (int i = 0; i < rows; i++) {
            positive[i] = data.label(i) > smallest;
        }
    }

    /** Moves to a point. */
    void evaluate(double[] w) {
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < rows; i++) {
            double score = features.dot(i, w);
            double margin = positive[i] ? score : -score;
            double miss = miss(margin);
            sum += Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
            curvature[i] = miss * (1 - miss) / rows;
            features.addScaled(i, (positive[i] ? -miss : miss) / rows, gradient);
        }
        double squares = 0;
        for (int k = 0; k < w.length; k++) {
            gradient[k] += ridge * w[k];
            squares += w[k] * w[k];
        }
        loss = sum / rows + ridge / 2 * squares;
    }

    /** sigma(-margin), the probability that the model gives to the wrong class. */
    private static double miss(double margin) {
        return 1 / (1 + Math.exp(margin));
    }

    double loss() {
        return loss;
    }

    double gradientNorm() {
        return Math.sqrt(slope(gradient));
    }

    /** Inner product of the gradient with a direction. */
    double slope(double[] direction) {
        double sum = 0;
        for (int k = 0; k < direction.length; k++) {
            sum += gradient[k] * direction[k];
        }
        return sum;
    }

    /**
     * -H^-1 gradient, up to a residual.
     *
     * @param accuracy the residual, in proportion to the gradient
     * @throws org.apache.commons.math3.exception.MaxCountExceededException after 500 conjugate directions
     */
    double[] newtonDirection(double accuracy) {
        RealVector negative = new ArrayRealVector(gradient).mapMultiplyToSelf(-1);
        return new ConjugateGradient(MOST_INNER_STEPS, accuracy, false)
                .solve(new Hessian(), negative)
                .toArray();
    }

    /** (1/n) sum_i |grad_i f(w)|^2 at the point moved to last. */
    double noise(double[] w) {
        double wSquare = 0;
        for (double value : w) {
            wSquare += value * value;
        }
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double score = features.dot(i, w);
            double slope = positive[i] ? -miss(score) : miss(-score);
            sum += slope * slope * features.squaredNorm(i) + 2 * slope * ridge * score + ridge * ridge * wSquare;
        }
        return sum / rows;
    }

    /** H = X^T diag(curvature) X + lambda I. */
    private final class Hessian extends RealLinearOperator {
        @Override
        public int getRowDimension() {
            return gradient.length;
        }

        @Override
        public int getColumnDimension() {
            return gradient.length;
        }

        @Override
        public RealVector operate(RealVector vector) {
            double[] from = vector.toArray();
            double[] to = new double[from.length];
            for (int k = 0; k < to.length; k++) {
                to[k] = ridge * from[k];
            }
            for (int i = 0; i < rows; i++) {
                    features.addScaled(i, curvature[i] * features.dot(i, from), to);
            }
            return new ArrayRealVector(to, false);
        }
    }
}
