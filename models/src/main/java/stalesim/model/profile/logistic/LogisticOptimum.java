package stalesim.model.profile.logistic;

import java.util.Optional;
import org.apache.commons.math3.exception.MaxCountExceededException;
import stalesim.model.data.DataSet;

/**
 * The optimum of L2 logistic regression (see {@link LogisticCurvature}) on a data set with two distinct labels, of
 * which the smaller becomes -1: Newton's method, its linear systems solved by conjugate gradients.
 *
 * <p>Ends where |grad f| &lt;= {@link #TOLERANCE} |grad f(0)|; f is then above the optimum by at most
 * |grad f|^2 / (2 lambda).
 *
 * @param loss f at the optimum
 * @param gradientNorm |grad f| that is left
 * @param squareNorm |w|^2
 * @param noise mean |grad_i f|^2 with grad_i f = -y_i sigma(-y_i x_i.w) x_i + lambda w, which is the variance of
 *     single-sample gradients, as their mean is 0
 */
public record LogisticOptimum(double loss, double gradientNorm, double squareNorm, double noise) {

    /** Relative length of the gradient at which Newton's method stops. */
    public static final double TOLERANCE = 1e-9;

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    /** Of the decrease that the slope promises. */
    private static final double SUFFICIENT = 1e-4;
    /** Relative error of a sum of up to 10^7 losses, by a wide margin. */
    private static final double ROUNDING = 1e-10;

    /**
     * Of a data set.
     *
     * @param data the samples; every label that is not the smallest becomes +1
     * @param ridge lambda &gt; 0
     * @return the optimum; empty if it was not reached: lambda is too small for the data's scale
     * @throws IllegalArgumentException if lambda is not positive
     */
    public static Optional<LogisticOptimum> of(DataSet data, double ridge) {
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("the optimum needs l2 > 0: l2=" + ridge);
        }
        LogisticModel model = new LogisticModel(data, ridge);
        double[] w = new double[data.features()];
        double[] trial = new double[w.length];
        model.evaluate(w);
        double first = model.gradientNorm();
        double goal = TOLERANCE * first;
        try {
            boolean descends = true;
            for (int step = 0; descends && step < MOST_STEPS && model.gradientNorm() > goal; step++) {
                // the nearer the optimum the better the direction, so that convergence is superlinear
                double accuracy = Math.max(1e-4, Math.min(0.1, Math.sqrt(model.gradientNorm() / first)));
                descends = descend(model, w, trial, model.newtonDirection(accuracy));
            }
        } catch (MaxCountExceededException e) {
            return Optional.empty(); // too ill-conditioned for conjugate gradients
        }
        return model.gradientNorm() <= goal ? Optional.of(at(model, w)) : Optional.empty();
    }

    /**
     * Halves the step until the loss falls enough; w becomes the new point, at which the model is left. Near the
     * optimum the decrease of the loss drowns in rounding, and that of the gradient decides.
     */
    private static boolean descend(LogisticModel model, double[] w, double[] trial, double[] direction) {
        double loss = model.loss();
        double gradient = model.gradientNorm();
        double slope = model.slope(direction);
        double size = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, size /= 2) {
            for (int k = 0; k < w.length; k++) {
                trial[k] = w[k] + size * direction[k];
            }
            model.evaluate(trial);
            boolean converges = model.gradientNorm() < gradient / 2 && model.loss() <= loss * (1 + ROUNDING);
            if (converges || model.loss() <= loss + SUFFICIENT * size * slope) {
                System.arraycopy(trial, 0, w, 0, w.length);
                return true;
            }
        }
        return false;
    }

    private static LogisticOptimum at(LogisticModel model, double[] w) {
        double squares = 0;
        for (double value : w) {
            squares += value * value;
        }
        return new LogisticOptimum(model.loss(), model.gradientNorm(), squares, model.noise(w));
    }
}
