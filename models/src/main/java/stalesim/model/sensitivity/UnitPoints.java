package stalesim.model.sensitivity;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * Points of the unit cube at which to run, in the order in which the answers are wanted; a coordinate a factor.
 *
 * <p>Immutable. The same point may come more than once.
 */
public final class UnitPoints {

    private final double[][] points;

    /** Of a design, which gives its arrays away. */
    UnitPoints(List<double[]> points) {
        this.points = points.toArray(double[][]::new);
    }

    /** k coordinates, each 0 to 1. */
    static void requireCoordinates(double... point) {
        Ranges.atLeastOne("factors", point.length);
        for (double u : point) {
            Ranges.between("coordinate", u, 1);
        }
    }

    /**
     * How many points there are.
     *
     * @return n &gt;= 1
     */
    public int size() {
        return points.length;
    }

    /**
     * How many factors there are.
     *
     * @return k &gt;= 1
     */
    public int factors() {
        return points[0].length;
    }

    /**
     * One coordinate.
     *
     * @param point 0 to n - 1
     * @param factor 0 to k - 1
     * @return 0 to 1
     */
    public double coordinate(int point, int factor) {
        return points[point][factor];
    }

    /**
     * One point.
     *
     * @param point 0 to n - 1
     * @return a copy of its k coordinates
     */
    public double[] point(int point) {
        return points[point].clone();
    }
}
