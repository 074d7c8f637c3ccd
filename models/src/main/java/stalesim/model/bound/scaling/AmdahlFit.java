package stalesim.model.bound.scaling;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import stalesim.model.statistics.Interval;

/**
 * Amdahl's law fitted to measured throughputs: X(m) = lambda m / (1 + s (m - 1)).
 *
 * <p>Least squares of measured/X(m) - 1, which is linear in 1/lambda and s/lambda. Intervals are those of the ratio to
 * first order in the errors, with Student's law of n - 2 degrees of freedom. Nothing keeps s from being negative.
 *
 * @param alone lambda, throughput of one worker
 * @param serial s, share of the work that cannot be divided
 * @see "Amdahl (1967), Validity of the single processor approach"
 */
public record AmdahlFit(double alone, Interval serial) {

    private static final int PARAMETERS = 2;

    /**
     * Fits the law.
     *
     * @param measured throughputs, three at least, at two different numbers of workers at least
     * @param level of the interval, 0 &lt; level &lt; 1
     * @return the fit
     * @throws IllegalArgumentException if there are fewer
     */
    public static AmdahlFit of(List<Measurement> measured, double level) {
        Measurement.requireDistinct(measured, PARAMETERS);
        if (measured.size() <= PARAMETERS) {
            throw new IllegalArgumentException("a fit of 2 parameters with its error needs 3 measurements: n="
                    + measured.size());
        }
        double[] ones = new double[measured.size()];
        Arrays.fill(ones, 1);
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(ones, rows(measured));
        double[] linear = regression.estimateRegressionParameters();
        double[][] covariance = regression.estimateRegressionParametersVariance();
        double serial = linear[1] / linear[0];
        double squares = covariance[1][1] - 2 * serial * covariance[0][1] + serial * serial * covariance[0][0];
        double error = Math.sqrt(regression.estimateErrorVariance() * squares) / Math.abs(linear[0]);
        return new AmdahlFit(
                1 / linear[0], Uncertain.of(serial, error, measured.size() - PARAMETERS, level));
    }

    private static double[][] rows(List<Measurement> measured) {
        return measured.stream()
                .map(at -> {
                    double each = at.value() / (double) at.workers();
                    return new double[] {each, each * (double) (at.workers() - 1)};
                })
                .toArray(double[][]::new);
    }

    /**
     * The greatest speed-up that the law allows.
     *
     * @return 1/s; infinite for s &lt;= 0
     */
    public double limit() {
        return serial.centre() <= 0 ? Double.POSITIVE_INFINITY : 1 / serial.centre();
    }

    /**
     * The fitted throughput.
     *
     * @param workers m &gt;= 1
     * @return X(m)
     */
    public double at(double workers) {
        return UniversalScalability.throughput(alone, serial.centre(), 0, workers);
    }
}
