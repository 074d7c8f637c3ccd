package stalesim.model.objective;

import stalesim.model.data.DataSet;

/**
 * L2-regularised logistic regression without bias:
 * f(x) = (1/n) sum_i log(1 + exp(-y_i a_i.x)) + (lambda/2) |x|^2 with labels y_i in {-1, +1}.
 *
 * <p>Smooth with L &lt;= lambda + max |a_i|^2 / 4 and strongly convex with constant &gt;= lambda. Loss and slope
 * are computed without overflow for any margin.
 *
 * @see "Paper 000 (Dataset matters), section III, equations 1, 2 and 4"
 */
public final class LogisticRegression extends LinearObjective {

    /**
     * Over a data set.
     *
     * @param data samples with labels -1 or +1
     * @param ridge lambda &gt;= 0
     * @throws IllegalArgumentException if lambda is out of range or a label is neither -1 nor +1
     */
    public LogisticRegression(DataSet data, double ridge) {
        super(data, ridge);
        for (int row = 0; row < data.rows(); row++) {
            if (Math.abs(data.label(row)) != 1) {
                throw new IllegalArgumentException("logistic regression needs labels -1 and +1: " + data.name()
                        + " has label " + data.label(row) + " in row " + (row + 1));
            }
        }
    }

    @Override
    public String name() {
        return "logistic";
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
}
