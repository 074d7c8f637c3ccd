package stalesim.model.staleness;

/** The lambda with which a Conway-Maxwell-Poisson law has a given mean. */
final class CmpMean {

    private static final double PRECISION = 1e-13;

    private CmpMean() {}

    /**
     * Newton's method on the mean, which rises with ln lambda at the rate of the variance; steps that leave the
     * bracket are replaced by its middle.
     */
    static double logLambda(double mean, double nu) {
        if (nu == 0) {
            return Math.log(mean) - Math.log1p(mean);
        }
        double low = lowest(mean, nu);
        double high = highest(mean, nu);
        double shift = mean + (nu - 1) / (2 * nu);
        double x = shift > 0 ? Math.max(low, Math.min(high, nu * Math.log(shift))) : (low + high) / 2;
        for (int i = 0; i < 100; i++) {
            CmpSeries series = new CmpSeries(x, nu);
            double error = series.mean - mean;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - error / series.variance;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(error) <= PRECISION * mean || next == x || high - low <= Math.ulp(x)) {
                return x;
            }
            x = next;
        }
        return x;
    }

    /** E[T^nu] = lambda and Jensen bound it for nu &gt;= 1; the geometric law with the same lambda for every nu. */
    private static double lowest(double mean, double nu) {
        double geometric = Math.log(mean) - Math.log1p(mean);
        return nu >= 1 ? Math.max(geometric, nu * Math.log(mean)) : geometric;
    }

    private static double highest(double mean, double nu) {
        if (nu <= 1) {
            return nu * Math.log(mean);
        }
        double high = nu * Math.log1p(mean);
        while (new CmpSeries(high, nu).mean < mean) {
            high += nu / 2;
        }
        return high;
    }
}
