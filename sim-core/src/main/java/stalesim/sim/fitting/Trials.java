package stalesim.sim.fitting;

import org.apache.commons.math3.analysis.MultivariateFunction;

/** A function that remembers the point at which it was least. */
final class Trials implements MultivariateFunction {

    private final MultivariateFunction function;
    private double[] best = new double[0];
    private double least = Double.POSITIVE_INFINITY;

    Trials(MultivariateFunction function) {
        this.function = function;
    }

    @Override
    public double value(double[] point) {
        double value = function.value(point);
        if (value < least) {
            least = value;
            best = point.clone();
        }
        return value;
    }

    double[] best() {
        return best;
    }
}
