package stalesim.model.surrogate;

import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * The Hessian H of f at a point, applied to vectors by differences of the full gradient.
 *
 * <p>With D(r) = (g(x + r u) - g(x - r u)) / (2 r) for the unit vector u = v / |v|, H v = |v| (4 D(r/2) - D(r)) / 3 up
 * to an error of order r^4. Rounding x + r u to floats moves the point by about 2^-25 |x|, an error of that size over r
 * in proportion to each curvature; rounding of the gradient adds one that does not depend on the curvature.
 *
 * <p>Cost of a product: four full gradients.
 *
 * @see "Press, Teukolsky, Vetterling, Flannery (2007), Numerical recipes, section 5.7: differences and their step"
 */
final class FiniteDifferenceHessian extends RealLinearOperator {

    private static final int POWER_ITERATIONS = 3;
    private static final int HALVINGS = 16;

    private final FullGradient gradient;
    private final RealVector point;
    private final double step;

    private FiniteDifferenceHessian(FullGradient gradient, RealVector point, double step) {
        this.gradient = gradient;
        this.point = point;
        this.step = step;
    }

    /**
     * At a point, with a step r = 2^-j max(1, |x|) that suits it: the one at which halving changes the result least,
     * found along the direction of largest curvature (by power iteration), where f bends most. Costs about a hundred
     * full gradients.
     *
     * @param gradient of the objective
     * @param point x
     * @param direction any vector that is not zero and not orthogonal to the direction of largest curvature
     */
    static FiniteDifferenceHessian at(FullGradient gradient, RealVector point, RealVector direction) {
        double largest = Math.max(1, point.getNorm());
        FiniteDifferenceHessian hessian = new FiniteDifferenceHessian(gradient, point, largest);
        RealVector towards = direction;
        for (int round = 0; round < POWER_ITERATIONS; round++) {
            double step = hessian.bestStep(towards.unitVector(), largest);
            hessian = new FiniteDifferenceHessian(gradient, point, step);
            RealVector image = hessian.operate(towards);
            towards = image.getNorm() > 0 ? image : towards;
        }
        return hessian;
    }

    /** The Hessian at another point, with the same step. */
    FiniteDifferenceHessian movedTo(RealVector other) {
        return new FiniteDifferenceHessian(gradient, other, step);
    }

    private double bestStep(RealVector unit, double largest) {
        double best = largest;
        double least = Double.POSITIVE_INFINITY;
        RealVector coarse = difference(unit, largest);
        RealVector former = null;
        for (double r = largest / 2; r > Math.scalb(largest, -HALVINGS); r /= 2) {
            RealVector fine = difference(unit, r);
            RealVector present = extrapolated(coarse, fine);
            if (former != null && present.getDistance(former) < least) {
                least = present.getDistance(former);
                best = 2 * r;
            }
            former = present;
            coarse = fine;
        }
        return best;
    }

    private static RealVector extrapolated(RealVector coarse, RealVector fine) {
        return fine.combine(4.0 / 3, -1.0 / 3, coarse);
    }

    private RealVector difference(RealVector unit, double r) {
        RealVector above = gradient.at(point.combine(1, r, unit));
        RealVector below = gradient.at(point.combine(1, -r, unit));
        return above.subtract(below).mapDivide(2 * r);
    }

    @Override
    public int getRowDimension() {
        return point.getDimension();
    }

    @Override
    public int getColumnDimension() {
        return point.getDimension();
    }

    /** H v; 0 for v = 0. */
    @Override
    public RealVector operate(RealVector v) {
        double norm = v.getNorm();
        if (norm == 0) {
            return v.copy();
        }
        RealVector unit = v.mapDivide(norm);
        return extrapolated(difference(unit, step), difference(unit, step / 2)).mapMultiply(norm);
    }
}
