package stalesim.model.staleness;

/**
 * Sums of the probabilities on either side of a staleness, for laws with one peak.
 *
 * <p>A sum starts at its end nearest to the mode and stops where terms no longer count, so it costs as many terms as
 * the law is wide and is right relative to itself, however small. On the far side of the mode it is taken from the
 * complement.
 */
final class TailSums {

    private static final double NEGLIGIBLE = 1e-18;

    private TailSums() {}

    /** P[T &lt;= tau]. */
    static double lower(StalenessLaw law, int tau) {
        if (tau < 0) {
            return 0;
        }
        return tau <= law.mode() ? downward(law, tau) : 1 - upward(law, tau);
    }

    /** P[T &gt; tau]. */
    static double upper(StalenessLaw law, int tau) {
        if (tau < 0) {
            return 1;
        }
        return tau <= law.mode() ? Math.max(0, 1 - downward(law, tau)) : upward(law, tau);
    }

    private static double downward(StalenessLaw law, int from) {
        double sum = 0;
        for (int tau = from; tau >= 0; tau--) {
            double term = law.pmf(tau);
            sum += term;
            if (!(term > NEGLIGIBLE * sum)) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    private static double upward(StalenessLaw law, int above) {
        double sum = 0;
        for (int tau = above + 1; tau > above; tau++) {
            double term = law.pmf(tau);
            sum += term;
            if (!(term > NEGLIGIBLE * sum)) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    /**
     * The smallest staleness t with P[T &lt;= t] &gt;= share, by bisection.
     *
     * @param law any
     * @param share between 0 and 1
     * @return at most the end of the law's support
     */
    static int quantile(StalenessLaw law, double share) {
        int low = 0;
        int high = law.maxSupport();
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (law.cdf(middle) >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
