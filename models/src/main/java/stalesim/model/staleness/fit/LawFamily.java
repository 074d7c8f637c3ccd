package stalesim.model.staleness.fit;

import stalesim.model.staleness.StalenessLaw;

/** All laws of one kind, from which a fit chooses. Immutable. */
public interface LawFamily {

    /**
     * Name of its laws.
     *
     * @return lower-hyphen
     */
    String name();

    /**
     * The law of maximum likelihood.
     *
     * @param observed what was observed
     * @return the law that makes it most probable
     */
    StalenessLaw likeliest(Shares observed);

    /**
     * The law of maximum likelihood, where one that is nearly it is known.
     *
     * @param observed what was observed
     * @param near a law of this family, where a search may start
     * @return as {@link #likeliest(Shares)}
     */
    default StalenessLaw likeliest(Shares observed, StalenessLaw near) {
        return likeliest(observed);
    }

    /**
     * The law of minimum Bhattacharyya distance.
     *
     * @param observed what was observed
     * @param start a law of this family, from which the search descends
     * @return a law that is no farther than the start; the nearest one near it
     */
    default StalenessLaw nearest(Shares observed, StalenessLaw start) {
        return NearestLaw.of(this::likeliest, observed, start);
    }
}
