package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.objective.dual.DualLoss;
import stalesim.model.objective.dual.HingeDual;

/**
 * Linear support vector machine without bias, with the hinge loss:
 * f(x) = (1/n) sum_i max(0, 1 - y_i a_i.x) + (lambda/2) |x|^2 with labels y_i in {-1, +1}.
 *
 * <p>Convex but not smooth: the slope jumps where the margin y_i a_i.x is exactly 1. There the subgradient 0 is taken:
 * a sample counts only while its margin is below 1. Strongly convex with constant lambda at least; L is infinite.
 *
 * @see "Paper 001 (WP-SGD), section 5, SVM; Shalev-Shwartz, Singer, Srebro (2007), Pegasos, section 2"
 */
public final class SupportVectorMachine extends LinearClassifier implements DualObjective {

    /**
     * Over a data set, with {@link Ridge#EXACT}.
     *
     * @param data samples with labels -1 or +1
     * @param ridge lambda &gt;= 0
     * @throws IllegalArgumentException if lambda is out of range or a label is neither -1 nor +1
     */
    public SupportVectorMachine(DataSet data, double ridge) {
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
    public SupportVectorMachine(DataSet data, double ridge, Ridge rule) {
        super(data, ridge, rule);
    }

    @Override
    public String name() {
        return "svm";
    }

    @Override
    public DualLoss dualLoss() {
        return new HingeDual();
    }

    @Override
    double sampleLoss(double prediction, float target) {
        return Math.max(0, 1 - target * prediction);
    }

    @Override
    double slope(double prediction, float target) {
        return target * prediction < 1 ? -target : 0;
    }

    @Override
    double bend() {
        return Double.POSITIVE_INFINITY;
    }
}
