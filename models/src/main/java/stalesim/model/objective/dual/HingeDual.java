package stalesim.model.objective.dual;

/**
 * The hinge loss max(0, 1 - u): -phi*(-b) = b, and the best step in closed form, b = beta + (1 - margin)/curvature
 * clipped to [0, 1].
 *
 * @see "Hsieh, Chang, Lin, Keerthi, Sundararajan (2008), A dual coordinate descent method for large-scale linear SVM"
 */
public record HingeDual() implements DualLoss {

    @Override
    public double value(double beta) {
        return beta;
    }

    @Override
    public double best(double beta, double margin, double curvature) {
        double gain = 1 - margin;
        if (gain == 0) {
            return beta;
        }
        // a sample of zeros divides by 0, and ends at a bound
        return Math.max(0, Math.min(1, beta + gain / curvature));
    }
}
