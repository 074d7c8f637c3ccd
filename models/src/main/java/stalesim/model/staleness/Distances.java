package stalesim.model.staleness;

/** Single distances between laws or histograms of staleness; {@link LawDistances} has all of them and says how. */
public final class Distances {

    private Distances() {}

    /**
     * The Bhattacharyya distance -ln sum sqrt(p q).
     *
     * @param p a law
     * @param q another
     * @return &gt;= 0; infinite where the laws have no staleness in common
     * @see "Bhattacharyya (1943); paper 003 (thesis), table A.1"
     */
    public static double bhattacharyya(StalenessLaw p, StalenessLaw q) {
        return LawDistances.between(p, q).bhattacharyya();
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
        return LawDistances.between(p, q).totalVariation();
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
