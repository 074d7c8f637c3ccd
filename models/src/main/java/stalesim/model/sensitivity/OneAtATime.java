package stalesim.model.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.statistics.Interval;

/**
 * From a base point, each factor alone to its low and to its high end: 2 k + 1 points.
 *
 * <p>Tells what happens around the base point. Blind to interactions: of x_1 x_2 around (0, 0) nothing shows. Order of
 * the points: the base, then the low and the high end of each factor.
 */
public final class OneAtATime {

    private final UnitPoints points;

    private OneAtATime(UnitPoints points) {
        this.points = points;
    }

    /**
     * The design around a point.
     *
     * @param base k &gt;= 1 coordinates, each 0 to 1
     * @return the design
     * @throws IllegalArgumentException if there are no coordinates or one is out of range
     */
    public static OneAtATime around(double... base) {
        UnitPoints.requireCoordinates(base);
        List<double[]> points = new ArrayList<>();
        points.add(base.clone());
        for (int factor = 0; factor < base.length; factor++) {
            points.add(moved(base, factor, 0));
            points.add(moved(base, factor, 1));
        }
        return new OneAtATime(new UnitPoints(points));
    }

    private static double[] moved(double[] base, int factor, double to) {
        double[] point = base.clone();
        point[factor] = to;
        return point;
    }

    /**
     * Where to run.
     *
     * @return 2 k + 1 points
     */
    public UnitPoints points() {
        return points;
    }

    /**
     * What each factor does.
     *
     * @param answers at the points, in their order
     * @param level confidence level of each interval, 0 &lt; level &lt; 1
     * @return one a factor, in their order
     * @throws IllegalArgumentException if the number of answers is not that of the points or the level out of range
     */
    public List<Swing> swings(Answers answers, double level) {
        answers.require(points);
        return IntStream.range(0, points.factors())
                .mapToObj(factor -> swing(answers, 1 + 2 * factor, level))
                .toList();
    }

    private static Swing swing(Answers answers, int low, double level) {
        return new Swing(
                Interval.ofMean(answers.differences(low, 0), level),
                Interval.ofMean(answers.differences(low + 1, 0), level),
                Interval.ofMean(answers.differences(low + 1, low), level));
    }
}
