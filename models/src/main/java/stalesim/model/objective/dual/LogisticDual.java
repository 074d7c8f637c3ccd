package stalesim.model.objective.dual;

/**
 * The logistic loss log(1 + exp(-u)): -phi*(-b) = -b ln b - (1 - b) ln(1 - b).
 *
 * <p>The best step has no closed form. With u = ln(b/(1-b)) it solves u + margin + curvature (b(u) - beta) = 0, b(u) =
 * 1/(1 + exp(-u)), where the left side grows with a slope of at least 1 and changes its sign between u = -margin -
 * curvature (1 - beta) and u = -margin + curvature beta. Newton's method, which bisects where it would leave what is
 * left of this interval; three to six exponentials a step. The error of u is below 1e-14 relative or absolute,
 * whichever is larger, beside rounding of the margin.
 *
 * @see "Yu, Huang, Lin (2011), Dual coordinate descent methods for logistic regression and maximum entropy models"
 */
public record LogisticDual() implements DualLoss {

    private static final double ACCURACY = 1e-14;

    /** So many halvings leave nothing of an interval but rounding. */
    private static final int MOST_STEPS = 100;

    @Override
    public double value(double beta) {
        return entropy(beta) + entropy(1 - beta);
    }

    private static double entropy(double share) {
        return share == 0 ? 0 : -share * Math.log(share);
    }

    @Override
    public double best(double beta, double margin, double curvature) {
        double low = -margin - curvature * (1 - beta);
        double high = -margin + curvature * beta;
        double u = -margin;
        for (int i = 0; i < MOST_STEPS; i++) {
            double b = sigmoid(u);
            double excess = u + margin + curvature * (b - beta);
            double newton = excess / (1 + curvature * b * (1 - b));
            if (Math.abs(newton) <= ACCURACY * Math.max(1, Math.abs(u))) {
                return sigmoid(u - newton);
            }
            if (excess > 0) {
                high = u;
            } else {
                low = u;
            }
            double next = u - newton;
            u = next > low && next < high ? next : (low + high) / 2;
        }
        return sigmoid(u);
    }

    private static double sigmoid(double u) {
        return 1 / (1 + Math.exp(-u));
    }
}
