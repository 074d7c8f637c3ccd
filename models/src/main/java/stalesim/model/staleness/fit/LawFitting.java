package stalesim.model.staleness.fit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;

/**
 * Fits families of laws to observed staleness.
 *
 * <p>{@value #AUTOCORRELATION_WARNING} {@link stalesim.model.staleness.court.Court} does.
 *
 * <p>The time of a fit does not depend on the number of updates: a few milliseconds where staleness is in the tens,
 * below a second where it spreads over tens of thousands.
 *
 * @see "Paper 003 (thesis), section A.4, figure A.2 and table A.1"
 */
public final class LawFitting {

    /** What every report of these fits must say. */
    public static final String AUTOCORRELATION_WARNING =
            "Successive staleness values of a closed system are strongly autocorrelated and bound by a sum rule:"
                    + " chi-square and Kolmogorov-Smirnov tests and likelihood-based errors on the raw values are"
                    + " invalid. Thin them to one in 3m, or compare repeated runs.";

    private static final Comparator<LawFit> BEST_FIRST = Comparator.comparingDouble(LawFit::bhattacharyya);

    private LawFitting() {}

    /**
     * The families of the paper's table A.1: geometric, Poisson, bounded uniform and Conway-Maxwell-Poisson.
     *
     * @return four families
     */
    public static List<LawFamily> tableA1() {
        return List.of(
                new GeometricFamily(), new PoissonFamily(), new UniformFamily(), new ConwayMaxwellPoissonFamily());
    }

    /**
     * All families.
     *
     * @param workers m &gt;= 1, by which the tied families choose lambda
     * @return those of {@link #tableA1()}, then both tied ones, negative binomial, discretised normal and mixture
     */
    public static List<LawFamily> families(int workers) {
        return Stream.concat(
                        tableA1().stream(),
                        Stream.of(
                                new TiedFamily(Tie.MODE, workers),
                                new TiedFamily(Tie.MEAN, workers),
                                new NegativeBinomialFamily(),
                                new NormalFamily(),
                                new MixtureFamily()))
                .toList();
    }

    /**
     * Fits the four families of the paper's table A.1 by maximum likelihood.
     *
     * @param observed at least one update
     * @return one fit a family, smallest Bhattacharyya distance first
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fitAll(StalenessHistogram observed) {
        return fit(tableA1(), observed);
    }

    /**
     * Fits by maximum likelihood.
     *
     * @param families which
     * @param observed at least one update
     * @return one fit a family, smallest Bhattacharyya distance first
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fit(List<LawFamily> families, StalenessHistogram observed) {
        Shares shares = Shares.of(observed);
        return families.stream()
                .map(family -> LawFit.of(family.likeliest(shares), observed))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * Fits the four families of the paper's table A.1 by minimum Bhattacharyya distance, as the paper does.
     *
     * @param observed at least one update
     * @return one fit a family, smallest distance first
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fitAllByDistance(StalenessHistogram observed) {
        return fitByDistance(tableA1(), observed);
    }

    /**
     * Fits by minimum Bhattacharyya distance.
     *
     * @param families which
     * @param observed at least one update
     * @return one fit a family, smallest distance first; none is farther than the fit of the same family by
     *     {@link #fit}
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fitByDistance(List<LawFamily> families, StalenessHistogram observed) {
        Shares shares = Shares.of(observed);
        return families.stream()
                .map(family -> LawFit.of(family.nearest(shares, family.likeliest(shares)), observed))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * The Conway-Maxwell-Poisson law of maximum likelihood: E[T] and E[ln T!] equal the observed means.
     *
     * <p>Where the observations are wider than any such law, nu = 0, which is the geometric law. Where they are
     * narrower (all on one staleness, or on two adjacent ones), the likelihood grows with nu without limit and nu
     * stops at 40 (1 + mean), where a staleness next to the mode has less than e^-20 of its weight. Observations
     * all at 0 get lambda = e^-50.
     *
     * @param observed at least one update
     * @return the law
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static ConwayMaxwellPoisson conwayMaxwellPoisson(StalenessHistogram observed) {
        return new ConwayMaxwellPoissonFamily().likeliest(Shares.of(observed));
    }
}
