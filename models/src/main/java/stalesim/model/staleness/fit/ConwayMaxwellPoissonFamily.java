package stalesim.model.staleness.fit;

import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.StalenessLaw;

/**
 * Conway-Maxwell-Poisson laws with both parameters free.
 *
 * <p>Where the observations are wider than any of these laws, nu = 0, which is the geometric law. Where they are
 * narrower (all on one staleness, or on two adjacent ones), the likelihood grows with nu without limit and nu stops at
 * 40 (1 + mean), where a staleness next to the mode has less than e^-20 of its weight. Observations all at 0 get
 * lambda = e^-50.
 */
final class ConwayMaxwellPoissonFamily implements LawFamily {

    private static final double ALL_AT_ZERO = -50;

    /** Largest nu that a fit returns for observations with this mean. */
    static double maxNu(double mean) {
        return 40 * (1 + mean);
    }

    @Override
    public String name() {
        return "conway-maxwell-poisson";
    }

    @Override
    public ConwayMaxwellPoisson likeliest(Shares observed) {
        double mean = observed.mean();
        double nu = (mean + 0.5) / (observed.variance() + 0.05);
        return observed.max() == 0 ? allAtZero(mean) : search(observed, ConwayMaxwellPoisson.withMean(mean, nu));
    }

    @Override
    public StalenessLaw likeliest(Shares observed, StalenessLaw near) {
        return observed.max() == 0 ? allAtZero(observed.mean()) : search(observed, (ConwayMaxwellPoisson) near);
    }

    /** A likelier law than one that is given: one step of Newton's method, or where that fails the same nu. */
    ConwayMaxwellPoisson likelier(Shares observed, ConwayMaxwellPoisson than) {
        double mean = observed.mean();
        return observed.max() == 0
                ? allAtZero(mean)
                : CmpNewton.once(than, new CmpObservation(mean, observed.meanLogFactorial()))
                        .orElseGet(() -> ConwayMaxwellPoisson.withMean(mean, than.nu()));
    }

    private static ConwayMaxwellPoisson allAtZero(double mean) {
        return new ConwayMaxwellPoisson(ALL_AT_ZERO, maxNu(mean));
    }

    private static ConwayMaxwellPoisson search(Shares observed, ConwayMaxwellPoisson start) {
        CmpObservation moments = new CmpObservation(observed.mean(), observed.meanLogFactorial());
        return CmpNewton.from(start, moments).orElseGet(() -> CmpProfile.likeliest(moments));
    }
}
