package stalesim.model.bound.scaling;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import stalesim.model.statistics.Interval;

/**
 * Cost of each worker, fitted by least squares: cost(m) = a/m + b + c m, the form of paper 000's theorem 2 with
 * a = Omega h, b = 6 rho Omega h and c = 6 K Omega h.
 *
 * <p>Intervals come from the covariance matrix s^2 (X'X)^-1 with Student's law of n - 3 degrees of freedom; they are
 * unbounded for three measurements.
 *
 * @param falling a, updates that are divided among workers
 * @param constant b
 * @param rising c, updates that each worker more costs
 * @param determination R^2
 * @see "Paper 000 (Dataset matters), appendix B.1 and table II"
 */
public record WorkerCostFit(Interval falling, Interval constant, Interval rising, double determination) {

    private static final int PARAMETERS = 3;

    /**
     * Fits the form.
     *
     * @param measured cost of each worker, at three different numbers of workers at least
     * @param level of the intervals, 0 &lt; level &lt; 1
     * @return the fit
     * @throws IllegalArgumentException if there are fewer than three different numbers of workers
     */
    public static WorkerCostFit of(List<Measurement> measured, double level) {
        Measurement.requireDistinct(measured, PARAMETERS);
        RealVector costs = new ArrayRealVector(
                measured.stream().mapToDouble(Measurement::value).toArray());
        RealMatrix terms = new Array2DRowRealMatrix(measured.stream()
                .map(at -> new double[] {1 / (double) at.workers(), 1, (double) at.workers()})
                .toArray(double[][]::new));
        RealVector parameters = new QRDecomposition(terms).getSolver().solve(costs);
        RealVector residuals = costs.subtract(terms.operate(parameters));
        double squares = residuals.dotProduct(residuals);
        int freedom = measured.size() - PARAMETERS;
        RealMatrix covariance =
                MatrixUtils.inverse(terms.transpose().multiply(terms)).scalarMultiply(squares / Math.max(1, freedom));
        double spread = StatUtils.variance(costs.toArray()) * (measured.size() - 1);
        return new WorkerCostFit(
                interval(0, parameters, covariance, freedom, level),
                interval(1, parameters, covariance, freedom, level),
                interval(2, parameters, covariance, freedom, level),
                1 - squares / spread);
    }

    private static Interval interval(
            int index, RealVector parameters, RealMatrix covariance, int freedom, double level) {
        double error = Math.sqrt(covariance.getEntry(index, index));
        return Uncertain.of(parameters.getEntry(index), error, freedom, level);
    }

    /**
     * Number of workers with the least cost.
     *
     * @return m_opt = sqrt(a/c); NaN where a or c is not positive, for then there is no minimum
     */
    public double bestWorkers() {
        return Math.sqrt(mostWorkers());
    }

    /**
     * Number of workers from which on cost is no less than with one.
     *
     * @return m_max = a/c; NaN where a or c is not positive
     */
    public double mostWorkers() {
        double ratio = falling.centre() / rising.centre();
        return falling.centre() > 0 && rising.centre() > 0 ? ratio : Double.NaN;
    }

    /**
     * The number K = Omega delta^(1/2) that fits.
     *
     * @return c/(6 a)
     */
    public double overlapProduct() {
        return rising.centre() / (6 * falling.centre());
    }

    /**
     * The fitted cost.
     *
     * @param workers m &gt;= 1
     * @return a/m + b + c m
     */
    public double at(double workers) {
        return falling.centre() / workers + constant.centre() + rising.centre() * workers;
    }
}
