package stalesim.scenario.claim.descent;

import stalesim.model.bound.staleness.SmoothLoss;

/**
 * A loss of one parameter x with Lipschitz and bounded gradients: h x^2/2 up to |x| = knee, a straight line beyond
 * (Huber's loss), every gradient with an error of plus or minus s.
 *
 * @param curvature h &gt; 0, the Lipschitz constant L of the gradient
 * @param knee where the slope stops growing, &gt; 0
 * @param deviation s &gt;= 0
 */
public record BoundedLoss(double curvature, double knee, double deviation) {

    /**
     * L(x) - L*.
     *
     * @param x parameter
     * @return the excess loss
     */
    public double value(double x) {
        double size = Math.abs(x);
        return size <= knee ? curvature * x * x / 2 : curvature * knee * (size - knee / 2);
    }

    /**
     * The slope.
     *
     * @param x parameter
     * @return L'(x)
     */
    public double slope(double x) {
        return curvature * Math.max(-knee, Math.min(knee, x));
    }

    /**
     * The constants of the bounds: L, M with M^2 = h^2 knee^2 + s^2, and the excess loss at the start.
     *
     * @param start first x
     * @return what bounds ask for
     */
    public SmoothLoss constants(double start) {
        return new SmoothLoss(curvature, Math.hypot(curvature * knee, deviation), value(start));
    }
}
