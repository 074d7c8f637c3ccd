package stalesim.model.objective;

import stalesim.model.data.DataSet;

/**
 * Ridge regression without bias: f(x) = (1/n) sum_i (a_i.x - y_i)^2 / 2 + (lambda/2) |x|^2.
 *
 * <p>Any real targets y_i. Quadratic, so that every statement about delays and step sizes can be checked
 * against its closed form; smooth with exactly L = lambda_max(A^T A / n) + lambda. Does not classify.
 */
public final class LeastSquares extends LinearObjective {

    /**
     * Over a data set, with {@link Ridge#EXACT}.
     *
     * @param data samples and real targets
     * @param ridge lambda &gt;= 0
     * @throws IllegalArgumentException if lambda is out of range
     */
    public LeastSquares(DataSet data, double ridge) {
        this(data, ridge, Ridge.EXACT);
    }

    /**
     * Over a data set.
     *
     * @param data samples and real targets
     * @param ridge lambda &gt;= 0
     * @param rule how sparse gradients take part in the ridge term
     * @throws IllegalArgumentException if lambda is out of range
     */
    public LeastSquares(DataSet data, double ridge, Ridge rule) {
        super(data, ridge, rule);
    }

    @Override
    public String name() {
        return "least-squares";
    }

    @Override
    double sampleLoss(double prediction, float target) {
        double residual = prediction - target;
        return residual * residual / 2;
    }

    @Override
    double slope(double prediction, float target) {
        return prediction - target;
    }

    @Override
    double bend() {
        return 1;
    }
}
