package stalesim.model.staleness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits the candidate laws of staleness: geometric, Poisson, uniform and Conway-Maxwell-Poisson.
 *
 * <p>{@value #AUTOCORRELATION_WARNING}
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
     * Fits every candidate by maximum likelihood.
     *
     * <p>With the observed mean M: geometric p = 1/(1+M), Poisson lambda = M, uniform max = the largest staleness,
     * Conway-Maxwell-Poisson by its two moment equations (see {@link #conwayMaxwellPoisson}).
     *
     * @param observed at least one update
     * @return one fit a candidate, smallest Bhattacharyya distance first
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fitAll(StalenessHistogram observed) {
        double mean = new EmpiricalLaw(observed).mean();
        return ordered(
                observed,
                new Geometric(1 / (1 + mean)),
                new Poisson(mean),
                new BoundedUniform(observed.max()),
                conwayMaxwellPoisson(observed));
    }

    /**
     * Fits every candidate by minimum Bhattacharyya distance, as the paper does.
     *
     * @param observed at least one update
     * @return one fit a candidate, smallest distance first; none is farther than the fit of the same law by
     *     {@link #fitAll}, up to 1e-9
     * @throws IllegalArgumentException if the histogram is empty or its mean exceeds 2e5
     */
    public static List<LawFit> fitAllByDistance(StalenessHistogram observed) {
        DistanceFit fit = new DistanceFit(new EmpiricalLaw(observed));
        return ordered(
                observed,
                fit.geometric(),
                fit.poisson(),
                fit.uniform(),
                fit.conwayMaxwellPoisson(conwayMaxwellPoisson(observed)));
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
        return ConwayMaxwellPoissonFit.maximumLikelihood(new EmpiricalLaw(observed));
    }

    private static List<LawFit> ordered(StalenessHistogram observed, StalenessLaw... laws) {
        return Stream.of(laws).map(law -> LawFit.of(law, observed)).sorted(BEST_FIRST).toList();
    }
}
