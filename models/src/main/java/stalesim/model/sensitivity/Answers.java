package stalesim.model.sensitivity;

import java.util.Arrays;
import stalesim.model.statistics.Summary;

/**
 * What the runs at the points of a design answered: as many replications of each point.
 *
 * <p>Replications with the same number are taken as a pair: two points' differences are noisy by the spread of the
 * difference, for any correlation. Immutable.
 */
public final class Answers {

    private final double[][] values;

    private Answers(double[][] values) {
        this.values = values;
    }

    /**
     * Of replicated runs.
     *
     * @param ofPoints one array a point, in the order of the design, each with R &gt;= 1 replications; copied
     * @return the answers
     * @throws IllegalArgumentException if there are none, a point has more or fewer replications than the first, or an
     *     answer is not finite
     */
    public static Answers of(double[]... ofPoints) {
        if (ofPoints.length == 0 || ofPoints[0].length == 0) {
            throw new IllegalArgumentException("answers need at least one point and replication");
        }
        double[][] values = new double[ofPoints.length][];
        for (int point = 0; point < ofPoints.length; point++) {
            values[point] = ofPoints[point].clone();
            check(values[point], point, ofPoints[0].length);
        }
        return new Answers(values);
    }

    /**
     * Of one run a point.
     *
     * @param ofPoints one a point, in the order of the design
     * @return the answers
     * @throws IllegalArgumentException if there are none or one is not finite
     */
    public static Answers ofSingleRuns(double... ofPoints) {
        return of(Arrays.stream(ofPoints).mapToObj(value -> new double[] {value}).toArray(double[][]::new));
    }

    private static void check(double[] answers, int point, int replications) {
        if (answers.length != replications || !Arrays.stream(answers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("each point must have " + replications
                    + " finite answers, as the first one: point=" + point + ", answers=" + Arrays.toString(answers));
        }
    }

    Answers require(UnitPoints points) {
        if (values.length != points.size()) {
            throw new IllegalArgumentException(
                    "each point needs its answers: points=" + points.size() + ", answers=" + values.length);
        }
        return this;
    }

    /**
     * How often each point was run.
     *
     * @return R &gt;= 1
     */
    public int replications() {
        return values[0].length;
    }

    /**
     * The answers at one point.
     *
     * @param point its place in the design
     * @return a copy, one a replication
     */
    public double[] at(int point) {
        return values[point].clone();
    }

    /**
     * The mean at one point.
     *
     * @param point its place in the design
     * @return mean over its replications
     */
    public double mean(int point) {
        return Summary.of(values[point]).mean();
    }

    /**
     * How much higher the answers are at one point than at another.
     *
     * @param to place of the point in the design
     * @param from place of the other
     * @return answer at to - answer at from, one a replication
     */
    double[] differences(int to, int from) {
        double[] differences = values[to].clone();
        for (int replication = 0; replication < differences.length; replication++) {
            differences[replication] -= values[from][replication];
        }
        return differences;
    }
}
