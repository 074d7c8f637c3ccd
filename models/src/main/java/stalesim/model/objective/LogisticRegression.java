package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.objective.dual.DualLoss;
import stalesim.model.objective.dual.LogisticDual;

/**
 * L2-regularised logistic regression without bias:
 * f(x) = (1/n) sum_i log(1 + exp(-y_i a_i.x)) + (lambda/2) |x|^2 with labels y_i in {-1, +1}.
 *
 * <p>Smooth with L = lambda_max(A^T A / n) / 4 + lambda at most and strongly convex with constant lambda at least. Loss
 * and slope are computed without overflow for any margin.
 *
 * @see "Paper 000 (Dataset matters), section III, equations 1, 2 and 4"
 */
public final class LogisticRegression extends LinearClassifier implements DualObjective {

    /**
     * Over a data set, with {@link Ridge#EXACT}.
     *
     * @param data samples with labels -1 or +1
     * @param ridge lambda &gt;= 0
     * @throws IllegalArgumentException if lambda is out of range or a label is neither -1 nor +1
     */
    public LogisticRegression(DataSet data, double ridge) {
        this(data, ridge, Ridge.EXACT);
    }

    /**
     * Over a data set.
     *
     * @param data samples with labels -1 or +1
     * @param ridge lambda &gt;= 0
     * @param rule how sparse gradients take part in the ridge term
     * @throws IllegalArgumentException if lambda is out of range or a label is neither -1 nor +1
     */
    public LogisticRegression(DataSet data, double ridge, Ridge rule) {
        super(data, ridge, rule);
    }

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public DualLoss dualLoss() {
        return new LogisticDual();
    }

    @Override
    double sampleLoss(double prediction, float target) {
        double margin = target * prediction;
        return margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    }

    @Override
    double slope(double prediction, float target) {
        return -target / (1 + Math.exp(target * prediction));
    }

    @Override
    double bend() {
        return 0.25;
    }
}
