package stalesim.scenario.claim.descent;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** x' = x - eta g(v), v being x some updates ago. One path; the state before an update and what the update met. */
public final class StaleDescent {

    private final BoundedLoss loss;
    private final UniformRandomProvider random;
    private final double limit;
    private double[] path = new double[1024];
    private int updates;
    private double noise;

    /**
     * A path at its start.
     *
     * @param loss what is descended
     * @param random of the gradients' errors
     * @param start x_0
     */
    public StaleDescent(BoundedLoss loss, UniformRandomProvider random, double start) {
        this(loss, random, start, Double.POSITIVE_INFINITY);
    }

    /**
     * A path that is projected onto an interval.
     *
     * @param loss what is descended
     * @param random of the gradients' errors
     * @param start x_0
     * @param limit largest |x|
     */
    public StaleDescent(BoundedLoss loss, UniformRandomProvider random, double start, double limit) {
        this.loss = loss;
        this.random = random;
        this.limit = limit;
        path[0] = start;
    }

    /**
     * Makes an update.
     *
     * @param staleness of its view; the start is the oldest there is
     * @param step eta
     * @return by how much the loss rose
     */
    public double update(int staleness, double step) {
        if (updates + 1 == path.length) {
            path = Arrays.copyOf(path, 2 * path.length);
        }
        double x = path[updates];
        double view = path[Math.max(0, updates - staleness)];
        noise = Math.abs(loss.slope(view) - loss.slope(x));
        double error = random.nextBoolean() ? loss.deviation() : -loss.deviation();
        double next = x - step * (loss.slope(view) + error);
        path[++updates] = Math.max(-limit, Math.min(limit, next));
        return loss.value(path[updates]) - loss.value(x);
    }

    /**
     * Where the path is.
     *
     * @return x
     */
    public double x() {
        return path[updates];
    }

    /**
     * L'(x)^2.
     *
     * @return the squared slope where the path is
     */
    public double squaredSlope() {
        double slope = loss.slope(x());
        return slope * slope;
    }

    /**
     * |L'(v) - L'(x)| of the latest update, before it.
     *
     * @return the asynchrony-induced noise, without the step
     */
    public double noise() {
        return noise;
    }
}
