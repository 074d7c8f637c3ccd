package stalesim.model.staleness;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * The terms of the Conway-Maxwell-Poisson series relative to the largest one, w(tau) = p(tau) / p(mode), summed
 * outward from the mode until they fall below 1e-18.
 *
 * <p>The terms come from the ratios w(tau) / w(tau-1) = lambda / tau^nu, taken as logarithms, which are near 0
 * around the mode: rounding errors stay near 1e-15 for any lambda.
 */
final class CmpSeries {

    /** Largest staleness that a law may put weight on. */
    static final int MAX_STALENESS = 10_000_000;

    private static final double NEGLIGIBLE = -StalenessLaw.TAIL_EXPONENT;
    private static final double TIE = 1e-14;

    final int mode;
    final int first;
    final double[] logWeights;
    final double logSum;
    final double mean;
    final double variance;

    CmpSeries(double logLambda, double nu) {
        mode = mode(logLambda, nu);
        double[] up = ascending(logLambda, nu, mode);
        double[] down = descending(logLambda, nu, mode);
        first = mode - down.length;
        logWeights = new double[down.length + 1 + up.length];
        for (int i = 0; i < down.length; i++) {
            logWeights[down.length - 1 - i] = down[i];
        }
        System.arraycopy(up, 0, logWeights, down.length + 1, up.length);

        double sum = 0;
        double distance = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double weight = Math.exp(logWeights[i]);
            sum += weight;
            distance += weight * (first + i - mode);
        }
        logSum = Math.log(sum);
        mean = mode + distance / sum;
        double squares = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double deviation = first + i - mean;
            squares += Math.exp(logWeights[i]) * deviation * deviation;
        }
        variance = squares / sum;
    }

    /** The largest tau with p(tau) &gt;= p(tau-1), that is lambda &gt;= tau^nu, where equality allows for rounding. */
    private static int mode(double logLambda, double nu) {
        double root = Math.exp(logLambda / nu);
        if (!(root < MAX_STALENESS)) {
            throw tooLarge(logLambda, nu);
        }
        int mode = (int) root;
        if (logLambda - nu * Math.log(mode + 1.0) >= -TIE * (1 + Math.abs(logLambda))) {
            return mode + 1;
        }
        return mode > 0 && logLambda - nu * Math.log(mode) < -TIE * (1 + Math.abs(logLambda)) ? mode - 1 : mode;
    }

    /** Log weights of mode+1, mode+2, ... */
    private static double[] ascending(double logLambda, double nu, int mode) {
        double[] weights = new double[64];
        int size = 0;
        double weight = 0;
        for (int tau = mode + 1; ; tau++) {
            weight += logLambda - nu * Math.log(tau);
            if (weight < NEGLIGIBLE) {
                return Arrays.copyOf(weights, size);
            }
            if (tau > MAX_STALENESS) {
                throw tooLarge(logLambda, nu);
            }
            if (size == weights.length) {
                weights = Arrays.copyOf(weights, 2 * size);
            }
            weights[size++] = weight;
        }
    }

    /** Log weights of mode-1, mode-2, ..., at most down to 0. */
    private static double[] descending(double logLambda, double nu, int mode) {
        double[] weights = new double[mode];
        int size = 0;
        double weight = 0;
        for (int tau = mode; tau > 0; tau--) {
            weight -= logLambda - nu * Math.log(tau);
            if (weight < NEGLIGIBLE) {
                break;
            }
            weights[size++] = weight;
        }
        return Arrays.copyOf(weights, size);
    }

    private static IllegalArgumentException tooLarge(double logLambda, double nu) {
        return new IllegalArgumentException("lambda^(1/nu) is too large: the law must end below a staleness of "
                + MAX_STALENESS + ": logLambda=" + logLambda + ", nu=" + nu);
    }

    int last() {
        return first + logWeights.length - 1;
    }

    /** ln(tau! / mode!) where tau is in the window, in the order of {@link #logWeights}. */
    private double[] logFactorials() {
        double[] logs = new double[logWeights.length];
        for (int i = mode - first + 1; i < logs.length; i++) {
            logs[i] = logs[i - 1] + Math.log(first + i);
        }
        for (int i = mode - first; i > 0; i--) {
            logs[i - 1] = logs[i] - Math.log(first + i);
        }
        return logs;
    }

    /** Sums relative to the mode lose no digits. */
    CmpStatistics statistics() {
        double[] logs = logFactorials();
        double shift = 0;
        for (int i = 0; i < logs.length; i++) {
            shift += Math.exp(logWeights[i] - logSum) * logs[i];
        }
        double covariance = 0;
        double squares = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = Math.exp(logWeights[i] - logSum);
            covariance += weight * (first + i - mean) * (logs[i] - shift);
            squares += weight * (logs[i] - shift) * (logs[i] - shift);
        }
        return new CmpStatistics(mean, Gamma.logGamma(mode + 1.0) + shift, variance, covariance, squares);
    }
}
