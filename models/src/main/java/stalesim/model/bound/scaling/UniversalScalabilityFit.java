package stalesim.model.bound.scaling;

import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import stalesim.model.statistics.Interval;

/**
 * The universal scalability law fitted to measured throughputs.
 *
 * <p>Least squares of the relative errors, X(m)/measured - 1, as the spread of throughputs is about in proportion to
 * them: the linear fit of m/X = (1 + sigma (m-1) + kappa m (m-1)) / lambda, then Levenberg-Marquardt. Intervals come
 * from the covariance matrix s^2 (J'J)^-1 with Student's law of n - 3 degrees of freedom: right to first order in the
 * errors, and unbounded for three measurements. Nothing keeps sigma and kappa from being negative.
 *
 * @param alone lambda, throughput of one worker
 * @param contention sigma
 * @param coherency kappa
 * @param relativeError s, standard deviation of the relative errors; NaN for three measurements
 * @see "Gunther (2007), Guerrilla capacity planning, chapter 4; More (1978), The Levenberg-Marquardt algorithm"
 */
public record UniversalScalabilityFit(
        Interval alone, Interval contention, Interval coherency, double relativeError) {

    private static final int PARAMETERS = 3;
    private static final int ITERATIONS = 1000;

    /**
     * Fits the law.
     *
     * @param measured throughputs, at three different numbers of workers at least
     * @param level of the intervals, 0 &lt; level &lt; 1
     * @return the fit
     * @throws IllegalArgumentException if there are fewer than three different numbers of workers or a throughput is
     *     not positive
     */
    public static UniversalScalabilityFit of(List<Measurement> measured, double level) {
        Measurement.requireDistinct(measured, PARAMETERS);
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .model(model(measured))
                .target(new ArrayRealVector(measured.size(), 1))
                .start(start(measured))
                .maxEvaluations(ITERATIONS)
                .maxIterations(ITERATIONS)
                .build();
        return of(new LevenbergMarquardtOptimizer().optimize(problem), measured.size() - PARAMETERS, level);
    }

    private static UniversalScalabilityFit of(Optimum optimum, int freedom, double level) {
        double squares = optimum.getResiduals().dotProduct(optimum.getResiduals());
        double error = Math.sqrt(squares / freedom);
        RealVector sigma = optimum.getSigma(1e-300);
        RealVector point = optimum.getPoint();
        return new UniversalScalabilityFit(
                Uncertain.of(point.getEntry(0), error * sigma.getEntry(0), freedom, level),
                Uncertain.of(point.getEntry(1), error * sigma.getEntry(1), freedom, level),
                Uncertain.of(point.getEntry(2), error * sigma.getEntry(2), freedom, level),
                error);
    }

    /**
     * The law with the fitted parameters.
     *
     * @param workers m &gt;= 1
     * @return its throughput at m
     */
    public UniversalScalability at(long workers) {
        return new UniversalScalability(alone.centre(), contention.centre(), coherency.centre(), workers);
    }

    /** Linear in 1/lambda, sigma/lambda, kappa/lambda; rows weighted so that errors are relative. */
    private static RealVector start(List<Measurement> measured) {
        RealMatrix rows = new Array2DRowRealMatrix(measured.size(), PARAMETERS);
        for (int i = 0; i < measured.size(); i++) {
            double m = (double) measured.get(i).workers();
            double inverse = measured.get(i).value() / m;
            rows.setRow(i, new double[] {inverse, inverse * (m - 1), inverse * m * (m - 1)});
        }
        DecompositionSolver solver = new QRDecomposition(rows).getSolver();
        RealVector linear = solver.solve(new ArrayRealVector(measured.size(), 1));
        double alone = 1 / linear.getEntry(0);
        return new ArrayRealVector(new double[] {alone, linear.getEntry(1) * alone, linear.getEntry(2) * alone});
    }

    private static MultivariateJacobianFunction model(List<Measurement> measured) {
        return parameters -> {
            RealVector values = new ArrayRealVector(measured.size());
            RealMatrix jacobian = new Array2DRowRealMatrix(measured.size(), PARAMETERS);
            for (int i = 0; i < measured.size(); i++) {
                evaluate(measured.get(i), parameters, values, jacobian, i);
            }
            return new Pair<>(values, jacobian);
        };
    }

    private static void evaluate(
            Measurement at, RealVector parameters, RealVector values, RealMatrix jacobian, int row) {
        double m = (double) at.workers();
        double alone = parameters.getEntry(0);
        double throughput =
                UniversalScalability.throughput(alone, parameters.getEntry(1), parameters.getEntry(2), m);
        double ratio = throughput / at.value();
        double slope = -ratio * throughput / (alone * m);
        values.setEntry(row, ratio);
        jacobian.setRow(row, new double[] {ratio / alone, slope * (m - 1), slope * m * (m - 1)});
    }
}
