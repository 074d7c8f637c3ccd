package stalesim.model.staleness;

/**
 * Distances between two laws of staleness, p and q. Symmetric, and 0 for equal laws.
 *
 * <p>Sums run over tau = 0 .. the larger of both laws' {@link StalenessLaw#maxSupport()}.
 */
public final class Distances {

    private Distances() {}

    /**
     * The Bhattacharyya distance -ln sum sqrt(p q).
     *
     * <p>Where the laws are close it is computed as -ln(1 - h) with h = (1/2) sum (sqrt p - sqrt q)^2, the squared
     * Hellinger distance, which keeps small distances accurate.
     *
     * @param p a law
     * @param q another
     * @return &gt;= 0; infinite where the laws have no staleness in common
     * @see "Bhattacharyya (1943); paper 003 (thesis), table A.1"
     */
    public static double bhattacharyya(StalenessLaw p, StalenessLaw q) {
        double overlap = 0;
        double squares = 0;
        int last = Math.max(p.maxSupport(), q.maxSupport());
        for (int tau = 0; tau <= last; tau++) {
            double rootP = Math.sqrt(p.pmf(tau));
            double rootQ = Math.sqrt(q.pmf(tau));
            overlap += rootP * rootQ;
            squares += (rootP - rootQ) * (rootP - rootQ);
        }
        return overlap < 0.5 ? -Math.log(overlap) : -Math.log1p(-squares / 2);
    }

    /**
     * The Bhattacharyya distance of observed staleness from a law.
     *
     * @param observed at least one update
     * @param law a law
     * @return &gt;= 0
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static double bhattacharyya(StalenessHistogram observed, StalenessLaw law) {
        return bhattacharyya(new EmpiricalLaw(observed), law);
    }

    /**
     * The Bhattacharyya distance of two histograms.
     *
     * @param one at least one update
     * @param other at least one update
     * @return &gt;= 0
     * @throws IllegalArgumentException if a histogram is empty
     */
    public static double bhattacharyya(StalenessHistogram one, StalenessHistogram other) {
        return bhattacharyya(new EmpiricalLaw(one), new EmpiricalLaw(other));
    }

    /**
     * The total variation distance (1/2) sum |p - q|: the largest difference of the probabilities of any event.
     *
     * @param p a law
     * @param q another
     * @return between 0 and 1
     */
    public static double totalVariation(StalenessLaw p, StalenessLaw q) {
        double sum = 0;
        int last = Math.max(p.maxSupport(), q.maxSupport());
        for (int tau = 0; tau <= last; tau++) {
            sum += Math.abs(p.pmf(tau) - q.pmf(tau));
        }
        return Math.min(1, sum / 2);
    }

    /**
     * The total variation distance of observed staleness from a law.
     *
     * @param observed at least one update
     * @param law a law
     * @return between 0 and 1
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static double totalVariation(StalenessHistogram observed, StalenessLaw law) {
        return totalVariation(new EmpiricalLaw(observed), law);
    }

    /**
     * The total variation distance of two histograms.
     *
     * @param one at least one update
     * @param other at least one update
     * @return between 0 and 1
     * @throws IllegalArgumentException if a histogram is empty
     */
    public static double totalVariation(StalenessHistogram one, StalenessHistogram other) {
        return totalVariation(new EmpiricalLaw(one), new EmpiricalLaw(other));
    }
}
