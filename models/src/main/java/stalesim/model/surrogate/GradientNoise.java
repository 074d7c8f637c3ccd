package stalesim.model.surrogate;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * Covariance C of one sample's gradient at a point: C = (1/n) sum_i (g_i - g)(g_i - g)' with g the mean of the g_i.
 *
 * <p>Known through its trace, its diagonal q' C q along eigenvectors q, and random probes
 * v = n^(-1/2) sum_i +-(g_i - g), which have E v v' = C. Memory: the probes. Cost:
 * O(samples d (eigenvectors + probes)).
 */
final class GradientNoise {

    private final double[][] directions;
    private final double[] projected;
    private final double[] squares;
    private final double[] sum;
    private final double[][] signed;
    private final int[] signSums;
    private double squaredNorms;
    private int count;

    private GradientNoise(Eigenpairs along, int dimension, int probes) {
        directions = new double[along.size()][];
        for (int k = 0; k < directions.length; k++) {
            directions[k] = along.vector(k).toArray();
        }
        projected = new double[directions.length];
        squares = new double[directions.length];
        sum = new double[dimension];
        signed = new double[probes][dimension];
        signSums = new int[probes];
    }

    /**
     * Measures at a point, sample by sample.
     *
     * @param minimum of the objective: the point
     * @param along the eigenvectors
     * @param effort how many samples and probes
     * @param random signs of the probes
     */
    static GradientNoise at(Minimum minimum, Eigenpairs along, FitEffort effort, UniformRandomProvider random) {
        Objective objective = minimum.objective();
        float[] point = FullGradient.floats(minimum.point());
        GradientNoise noise = new GradientNoise(along, point.length, effort.probes());
        Objective.Evaluator evaluator = objective.evaluator();
        Gradient gradient = new Gradient(point.length);
        double[] values = new double[point.length];
        int[] row = new int[1];
        int used = Math.min(objective.samples(), effort.samples());
        for (int i = 0; i < used; i++) {
            row[0] = (int) ((long) i * objective.samples() / used);
            evaluator.gradient(point, row, 1, gradient);
            for (int k = 0; k < values.length; k++) {
                values[k] = gradient.get(k);
            }
            noise.add(values, random);
        }
        return noise;
    }

    private void add(double[] values, UniformRandomProvider random) {
        count++;
        squaredNorms += dot(values, values);
        addScaled(1, values, sum);
        for (int k = 0; k < directions.length; k++) {
            double projection = dot(directions[k], values);
            projected[k] += projection;
            squares[k] += projection * projection;
        }
        for (int p = 0; p < signed.length; p++) {
            int sign = random.nextBoolean() ? 1 : -1;
            signSums[p] += sign;
            addScaled(sign, values, signed[p]);
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static void addScaled(double factor, double[] values, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * values[k];
        }
    }

    /** Trace of C: the variance of one sample's gradient, over all directions. */
    double trace() {
        return (squaredNorms - dot(sum, sum) / count) / count;
    }

    /** q' C q for eigenvector k. */
    double variance(int k) {
        return Math.max(0, (squares[k] - projected[k] * projected[k] / count) / count);
    }

    /** The part of the trace along the eigenvectors. */
    double resolved() {
        double sum = 0;
        for (int k = 0; k < directions.length; k++) {
            sum += variance(k);
        }
        return sum;
    }

    /** A random vector v with E v v' = C. */
    RealVector probe(int p) {
        RealVector mean = new ArrayRealVector(sum).mapDivideToSelf(count);
        return new ArrayRealVector(signed[p]).combineToSelf(1, -signSums[p], mean).mapDivideToSelf(Math.sqrt(count));
    }
}
