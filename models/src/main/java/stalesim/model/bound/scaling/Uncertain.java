package stalesim.model.bound.scaling;

import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.statistics.Interval;

/** Intervals of fitted parameters from their standard errors. */
final class Uncertain {

    private Uncertain() {}

    /**
     * Parameter -+ t s, t the (1 + level)/2 quantile of Student's law. Unbounded without degrees of freedom.
     */
    static Interval of(double parameter, double standardError, int degreesOfFreedom, double level) {
        double half = Double.NaN;
        if (degreesOfFreedom > 0) {
            double t = new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
            half = t * standardError;
        }
        return new Interval(parameter - half, parameter, parameter + half, level);
    }
}
