package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * The Laplace-Stieltjes transform of a duration, phi(s) = E[exp(-s T)]: the probability that nothing of rate s happens
 * meanwhile.
 */
@FunctionalInterface
public interface DurationTransform {

    /**
     * The transform.
     *
     * @param s rate &gt;= 0, per unit of time
     * @return phi(s), 0 to 1, decreasing from phi(0) = 1
     */
    double at(double s);

    /**
     * Of a duration that is always the same: exp(-s b).
     *
     * @param duration b &gt;= 0
     * @return its transform
     */
    static DurationTransform deterministic(double duration) {
        Ranges.notNegative("duration", duration);
        return s -> Math.exp(-s * duration);
    }

    /**
     * Of an exponential duration: 1 / (1 + s b).
     *
     * @param mean b &gt; 0
     * @return its transform
     */
    static DurationTransform exponential(double mean) {
        Ranges.positive("mean", mean);
        return s -> 1 / (1 + s * mean);
    }

    /**
     * Of a gamma duration: (1 + s b c^2)^(-1 / c^2).
     *
     * @param mean b &gt; 0
     * @param cv coefficient of variation c &gt; 0
     * @return its transform
     */
    static DurationTransform gamma(double mean, double cv) {
        Ranges.positive("mean", mean);
        Ranges.positive("cv", cv);
        return s -> Math.exp(-Math.log1p(s * mean * cv * cv) / (cv * cv));
    }
}
