package stalesim.model.statistics;

import java.util.OptionalDouble;

/**
 * How the values of one run depend on those before them: rho_k = c_k / c_0 with
 * c_k = (1/n) sum_{i &lt; n-k} (x_i - mean)(x_{i+k} - mean).
 *
 * <p>The estimate is biased towards 0 by about (tau + k) / n. Cost: O(n) a lag.
 */
public final class Autocorrelation {

    /** The window closes at this many integrated times: what an exponential decay has left there is below 1e-4. */
    private static final int WINDOW_TIMES = 5;

    /** Shortest window, in integrated times: negative correlation makes the time short before it is known. */
    private static final int LEAST_TIME = 2;

    /** The window may take at most this part of the run, so that n &gt;= 50 tau. */
    private static final int WINDOW_SHARE = 10;

    private final double[] deviations;
    private final double variance;

    /**
     * Of a run in its order.
     *
     * @param values n &gt;= 1 values, after warm-up; not changed
     * @throws IllegalArgumentException if there are no values
     */
    public Autocorrelation(double[] values) {
        double mean = Summary.of(values).mean();
        deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
        }
        variance = covariance(0);
    }

    /**
     * The correlation of values that are a number of places apart.
     *
     * @param lag number of places k, 0 &lt;= k &lt; n
     * @return rho_k, -1 to 1; NaN if all values are equal
     * @throws IllegalArgumentException if the lag is out of range
     */
    public double at(int lag) {
        if (lag < 0 || lag >= deviations.length) {
            throw new IllegalArgumentException("lag must be >= 0 and < n=" + deviations.length + ": lag=" + lag);
        }
        return covariance(lag) / variance;
    }

    /**
     * The integrated autocorrelation time tau = 1 + 2 sum_{k=1}^{M} rho_k: the variance of the mean is tau times that
     * of n independent values. The window M is the first with M &gt;= 5 max(2, tau(M)).
     *
     * <p>The standard error is about tau sqrt(2 (2M + 1) / n). Below 1 for negatively correlated values; at or below
     * 0 where they compensate each other, as under a constant sum.
     *
     * @return tau; empty if the window does not close within a tenth of the run, which is then too short (n below 50
     *     tau or 100), or all values are equal
     * @see "Sokal (1997), Monte Carlo methods in statistical mechanics, section 3"
     */
    public OptionalDouble integratedTime() {
        double tau = 1;
        for (int lag = 1; lag <= deviations.length / WINDOW_SHARE; lag++) {
            tau += 2 * covariance(lag) / variance;
            if (lag >= WINDOW_TIMES * Math.max(LEAST_TIME, tau)) {
                return OptionalDouble.of(tau);
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * The number of independent values whose mean is as well known, n / tau.
     *
     * @return effective size, infinite where tau &lt;= 0; empty if the run is too short for {@link #integratedTime()}
     */
    public OptionalDouble effectiveSize() {
        OptionalDouble tau = integratedTime();
        return tau.isEmpty() ? tau : OptionalDouble.of(deviations.length / Math.max(0, tau.getAsDouble()));
    }

    private double covariance(int lag) {
        double sum = 0;
        for (int i = lag; i < deviations.length; i++) {
            sum += deviations[i - lag] * deviations[i];
        }
        return sum / deviations.length;
    }
}
