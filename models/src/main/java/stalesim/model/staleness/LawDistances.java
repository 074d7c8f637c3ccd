package stalesim.model.staleness;

/**
 * All distances between two laws of staleness, p and q with distribution functions P and Q. Symmetric, and 0 for equal
 * laws.
 *
 * @param bhattacharyya -ln sum sqrt(p q), &gt;= 0; infinite where the laws have no staleness in common
 * @param totalVariation (1/2) sum |p - q|, the largest difference of the probabilities of any event, 0 to 1
 * @param hellinger sqrt((1/2) sum (sqrt p - sqrt q)^2) = sqrt(1 - exp(-bhattacharyya)), 0 to 1
 * @param kolmogorov max |P - Q|, 0 to 1
 * @param wasserstein sum |P - Q|, how far probability must be moved on average, in units of staleness, &gt;= 0
 */
public record LawDistances(
        double bhattacharyya, double totalVariation, double hellinger, double kolmogorov, double wasserstein) {

    /**
     * Between two laws, in one pass over tau = 0 .. the larger of both laws' {@link StalenessLaw#maxSupport()}.
     *
     * <p>Where the laws are close, the Bhattacharyya distance is computed as -ln(1 - h) with h the square of the
     * Hellinger distance, which keeps small distances accurate.
     *
     * @param p a law
     * @param q another
     * @return the distances
     */
    public static LawDistances between(StalenessLaw p, StalenessLaw q) {
        double overlap = 0;
        double squares = 0;
        double variation = 0;
        double gap = 0;
        double kolmogorov = 0;
        double wasserstein = 0;
        int last = Math.max(p.maxSupport(), q.maxSupport());
        for (int tau = 0; tau <= last; tau++) {
            double one = p.pmf(tau);
            double other = q.pmf(tau);
            double roots = Math.sqrt(one) - Math.sqrt(other);
            overlap += Math.sqrt(one * other);
            squares += roots * roots;
            variation += Math.abs(one - other);
            gap += one - other;
            kolmogorov = Math.max(kolmogorov, Math.abs(gap));
            wasserstein += Math.abs(gap);
        }
        double bhattacharyya = overlap < 0.5 ? -Math.log(overlap) : -Math.log1p(-Math.min(1, squares / 2));
        return new LawDistances(
                bhattacharyya,
                Math.min(1, variation / 2),
                Math.sqrt(Math.min(1, squares / 2)),
                Math.min(1, kolmogorov),
                wasserstein);
    }
}
