package stalesim.sim.fitting;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * How the cycle grows with the number k of busy cores of a socket: C(k) = C (1 + a (k - k_0)) from k_0 on, C before it.
 *
 * <p>Where adding a core adds throughput, that is a &lt;= 1, the line is that of least squares and k_0 = 1. A steeper
 * line would have two cores do less than one and soon leaves nothing, or less, for a lone one: then the cycle has grown
 * faster than linearly, and nothing is said below the fewest busy cores that were measured. k_0 is this number, C the
 * mean cycle there, and the slope that of least squares through this point.
 *
 * @param from k_0 &gt;= 1
 * @param cycleNs C &gt; 0, nanoseconds
 * @param share a &gt;= 0; 0 where all points have the same k, or cycles do not grow
 */
record Growth(double from, double cycleNs, double share) {

    /** A run: busy cores of a socket, and cycle in nanoseconds. */
    record Point(double busy, double cycleNs) {}

    static Growth of(List<Point> points) {
        SimpleRegression line = new SimpleRegression();
        points.forEach(point -> line.addData(point.busy - 1, point.cycleNs));
        boolean grows = line.getN() > 1 && line.getXSumSquares() > 0 && line.getSlope() > 0;
        if (!grows) {
            return new Growth(1, mean(points), 0);
        }
        return line.getSlope() <= line.getIntercept()
                ? new Growth(1, line.getIntercept(), line.getSlope() / line.getIntercept())
                : fromTheFewest(points);
    }

    private static Growth fromTheFewest(List<Point> points) {
        double from = Math.max(1, points.stream().mapToDouble(Point::busy).min().orElseThrow());
        double cycle = mean(points.stream().filter(point -> point.busy <= from).toList());
        SimpleRegression line = new SimpleRegression(false);
        points.forEach(point -> line.addData(Math.max(0, point.busy - from), point.cycleNs - cycle));
        return new Growth(from, cycle, Math.max(0, line.getSlope() / cycle));
    }

    private static double mean(List<Point> points) {
        return points.stream().mapToDouble(Point::cycleNs).average().orElseThrow();
    }

    /** C(k) / C. */
    double factor(double busy) {
        return 1 + share * Math.max(0, busy - from);
    }

    /** Whether the cycle of fewer busy cores than were measured is not known. */
    boolean open() {
        return from > 1;
    }
}
