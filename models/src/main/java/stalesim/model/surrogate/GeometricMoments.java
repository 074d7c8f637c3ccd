package stalesim.model.surrogate;

import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.staleness.Geometric;
import stalesim.model.step.StepSize;

/**
 * Moments under the geometric law, where the whole past is two discounted averages:
 * a_t = sum_tau p (1 - p)^tau e_{t - tau} and v_t = sum_tau p (1 - p)^tau E e_{t - tau}^2.
 *
 * <p>With q = 1 - p the means follow E e_{t+1} = E e_t - eta h E a_t, and the second moments
 * E e_{t+1}^2 = E e_t^2 - 2 eta h E e_t a_t + eta^2 (h^2 v_t + s^2 / b), E e_{t+1} a_t = E e_t a_t - eta h E a_t^2,
 * a_{t+1} = q a_t + p e_{t+1}, v_{t+1} = q v_t + p E e_{t+1}^2: exact, and O(1) an update.
 *
 * @see "Derived here; its mean is theorem A.4.2 of paper 003: momentum 1 - p with step p eta"
 */
final class GeometricMoments implements ModeMoments {

    private final double curvature;
    private final double noise;
    private final double p;
    private final StepSize step;
    private long update;
    private double mean;
    private double meanAverage;
    private double second;
    private double crossAverage;
    private double secondAverage;
    private double discounted;

    /**
     * At the start.
     *
     * @param mode the direction
     * @param batch b &gt;= 1
     * @param law of the staleness
     * @param step eta(t); the staleness that it is asked with is 0
     */
    GeometricMoments(Mode mode, int batch, Geometric law, StepSize step) {
        curvature = mode.curvature();
        noise = mode.deviation() * mode.deviation() / batch;
        p = law.p();
        this.step = step;
        mean = mode.offset();
        meanAverage = mean;
        second = mean * mean;
        crossAverage = second;
        secondAverage = second;
        discounted = second;
    }

    @Override
    public void advance() {
        double eta = step.at(update++, 0);
        double q = 1 - p;
        mean -= eta * curvature * meanAverage;
        meanAverage = q * meanAverage + p * mean;
        second += eta * (eta * (curvature * curvature * discounted + noise) - 2 * curvature * crossAverage);
        double across = crossAverage - eta * curvature * secondAverage;
        crossAverage = q * across + p * second;
        secondAverage = q * q * secondAverage + 2 * p * q * across + p * p * second;
        discounted = q * discounted + p * second;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double secondMoment() {
        return second;
    }
}
