package stalesim.model.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.range.Ranges;

/**
 * Saltelli's design for Sobol's indices: N rows of two independent uniform points a and b, and of k points that are a
 * but for one coordinate, which is that of b.
 *
 * <p>Order of the points: row by row; in a row a, b, then a with coordinate 1, 2, ..., k of b. Fewer rows of the same
 * seed are the first ones of more. Points are independent, not from a sequence of low discrepancy: rows can then be
 * resampled for intervals.
 *
 * @see "Saltelli (2002), Making best use of model evaluations to compute sensitivity indices"
 */
public final class SaltelliSample {

    private final UnitPoints points;
    private final int rows;

    private SaltelliSample(UnitPoints points, int rows) {
        this.points = points;
        this.rows = rows;
    }

    /**
     * Draws the design from the stream for {@link Purpose#EXPERIMENT_POINTS}.
     *
     * @param streams of the experiment
     * @param factors k &gt;= 1
     * @param rows N &gt;= 2; errors of indices are about 1 / sqrt(N), of small total indices less
     * @return the design: N (k + 2) points
     * @throws IllegalArgumentException if a number is out of range
     */
    public static SaltelliSample draw(RandomStreams streams, int factors, int rows) {
        Ranges.atLeastOne("factors", factors);
        if (rows < 2) {
            throw new IllegalArgumentException("rows must be >= 2: rows=" + rows);
        }
        UniformRandomProvider random = streams.stream(RandomStreams.WHOLE_RUN, Purpose.EXPERIMENT_POINTS);
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            addRow(random.doubles(factors).toArray(), random.doubles(factors).toArray(), points);
        }
        return new SaltelliSample(new UnitPoints(points), rows);
    }

    private static void addRow(double[] a, double[] b, List<double[]> points) {
        points.add(a);
        points.add(b);
        for (int factor = 0; factor < a.length; factor++) {
            double[] mixed = a.clone();
            mixed[factor] = b[factor];
            points.add(mixed);
        }
    }

    /**
     * Where to run.
     *
     * @return N (k + 2) points
     */
    public UnitPoints points() {
        return points;
    }

    /**
     * How many rows there are.
     *
     * @return N &gt;= 2
     */
    public int rows() {
        return rows;
    }

    /** Place of a of a row. */
    int a(int row) {
        return row * (points.factors() + 2);
    }

    /** Place of b of a row. */
    int b(int row) {
        return a(row) + 1;
    }

    /** Place of a with one coordinate of b. */
    int mixed(int row, int factor) {
        return a(row) + 2 + factor;
    }
}
