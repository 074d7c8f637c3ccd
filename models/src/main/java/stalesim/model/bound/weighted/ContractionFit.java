package stalesim.model.bound.weighted;

import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import stalesim.model.paper.Reading;

/**
 * The contraction rate that a loss curve shows: least squares of loss(t) = floor + A q^t, where r = sqrt(q), for near
 * its minimum a loss is quadratic in the distance that r shrinks; literal r = q.
 *
 * <p>For each q floor and A follow from a linear regression; q is searched for between a thousandth and a thousand
 * e-foldings over the curve, so that its error is that of the data.
 *
 * @param rate r
 * @param floor what the loss falls to
 * @param determination R^2
 * @see "Paper 001 (WP-SGD), section 3.4 and figure 3, where the loss itself is drawn as r^t"
 */
public record ContractionFit(ContractionRate rate, double floor, double determination) {

    private static final int LEAST_POINTS = 4;
    private static final double LEAST_LOG_DECAY = Math.log(1e-3);
    private static final double MOST_LOG_DECAY = Math.log(1e3);
    private static final int GRID = 140;
    private static final double TOLERANCE = 1e-10;

    /**
     * A point of the curve.
     *
     * @param update t &gt;= 0
     * @param loss at that update
     */
    public record Point(double update, double loss) {}

    /**
     * Fits the form.
     *
     * @param curve four points at least
     * @param reading how r follows from the loss
     * @return the fit
     * @throws IllegalArgumentException if there are fewer points, or the loss does not fall like an exponential: it
     *     rises, or is best described by a straight line or a jump
     */
    public static ContractionFit of(List<Point> curve, Reading reading) {
        if (curve.size() < LEAST_POINTS) {
            throw new IllegalArgumentException("a contraction rate needs 4 points at least: points=" + curve.size());
        }
        double length = curve.stream().mapToDouble(Point::update).max().orElseThrow();
        double decay = Math.exp(bestLogDecay(curve, length));
        SimpleRegression best = regression(curve, decay / length);
        if (!(best.getSlope() > 0)) {
            throw notExponential(curve);
        }
        double exponent = decay / length * reading.choose(0.5, 1);
        return new ContractionFit(
                new ContractionRate(-Math.expm1(-exponent)), best.getIntercept(), best.getRSquare());
    }

    /** A grid against local minima, then Brent's method between the neighbours of its best point. */
    private static double bestLogDecay(List<Point> curve, double length) {
        double step = (MOST_LOG_DECAY - LEAST_LOG_DECAY) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double squares = squares(curve, length, LEAST_LOG_DECAY + i * step);
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        if (best == 0 || best == GRID) {
            throw notExponential(curve);
        }
        double centre = LEAST_LOG_DECAY + best * step;
        return new BrentOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        MaxEval.unlimited(),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(logDecay -> squares(curve, length, logDecay)),
                        new SearchInterval(centre - step, centre + step, centre))
                .getPoint();
    }

    private static double squares(List<Point> curve, double length, double logDecay) {
        return regression(curve, Math.exp(logDecay) / length).getSumSquaredErrors();
    }

    private static SimpleRegression regression(List<Point> curve, double decay) {
        SimpleRegression regression = new SimpleRegression();
        curve.forEach(point -> regression.addData(Math.exp(-decay * point.update()), point.loss()));
        return regression;
    }

    private static IllegalArgumentException notExponential(List<Point> curve) {
        Point last = curve.get(curve.size() - 1);
        return new IllegalArgumentException("no contraction rate can be fitted to a loss from "
                + curve.get(0).loss() + " to " + last.loss() + " after " + last.update()
                + " updates. Fit a longer curve, or state the rate");
    }
}
