package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Poisson;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.Levelling;
import stalesim.model.step.mindthestep.PoissonMomentum;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** How steps are scaled, clipped and refused in section A.6. */
final class StepScale {

    private static final double SIZE = 0.01;
    private static final int[] WORKERS = {8, 16, 32};
    private static final double NEGLIGIBLE = 1e-12;

    private StepScale() {}

    static List<Claim<?>> claims() {
        return List.of(normalised(), clipped());
    }

    /** What is normalised, and within which limits. */
    private record Rule(Adaptation adaptation, StepLimits limits) {
        StepSize under(Poisson law) {
            return new AdaptiveStep(adaptation, law, SIZE, limits);
        }
    }

    private static Claim<?> normalised() {
        return Claim.of(
                        "S003-32",
                        "section A.6, eq. A.26",
                        ClaimKind.EXACT,
                        "The steps of equation A.18 are scaled such that their mean over the staleness of the run is"
                                + " eta_c.")
                .assuming("Poisson staleness of mean m", "clipped at 5 eta_c, none above staleness 150")
                .checkedBy(
                        "The mean of positive steps over the law, for 8, 16 and 32 workers; a rule that has no positive"
                                + " mean cannot be scaled",
                        StepScale::mean)
                .literally("K = 1, eta = 0.01", new Rule(new PoissonMomentum(100, Reading.LITERAL), StepLimits.THESIS))
                .corrected("K = eta: the inverse hazard", new Rule(new InverseHazard(), StepLimits.THESIS))
                .broken("clipped, not scaled", new Rule(new InverseHazard(), new StepLimits(5, 150, false)))
                .broken("equation A.14, not scaled", new Rule(new Levelling(1), new StepLimits(5, 150, false)));
    }

    private static Finding mean(Rule rule, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            String what = "mean step over eta_c, " + workers + " workers";
            PoissonDistribution law = new PoissonDistribution(workers);
            try {
                StepSize steps = rule.under(new Poisson(workers));
                double sum = 0;
                for (int tau = 0; tau <= 150; tau++) {
                    sum += law.probability(tau) * steps.at(0, tau);
                }
                double applied = law.cumulativeProbability(150);
                evidence.add(Exactly.equal(what, sum / applied / SIZE, 1, Exactly.LONG_SUM));
            } catch (IllegalArgumentException e) {
                evidence.add(Exactly.is(what + ": can be scaled", false));
            }
        }
        return Finding.of(evidence);
    }

    private static Claim<?> clipped() {
        return Claim.of(
                        "S003-33",
                        "section A.6",
                        ClaimKind.EXACT,
                        "Steps are at most 5 eta_c, and gradients of a staleness above 150, which are very rare, are"
                                + " not applied.")
                .assuming("Poisson staleness of mean m up to 32")
                .checkedBy(
                        "Least and greatest steps up to staleness 150, what comes after, how probable that is, and the"
                                + " logarithm of 150!/lambda^150, which no step may overflow",
                        StepScale::limits)
                .literally("5 eta_c, 150", new Rule(new InverseHazard(), StepLimits.THESIS))
                .broken("clipped at 6 eta_c", new Rule(new InverseHazard(), new StepLimits(6, 150, true)))
                .broken("dropped from 150 on", new Rule(new InverseHazard(), new StepLimits(5, 149, true)))
                .broken("not dropped", new Rule(new InverseHazard(), new StepLimits(5, Long.MAX_VALUE, true)));
    }

    private static Finding limits(Rule rule, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            Poisson law = new Poisson(workers);
            StepSize steps = rule.under(law);
            double greatest = 0;
            long unusable = 0;
            for (int tau = 0; tau <= 150; tau++) {
                double step = steps.at(0, tau);
                greatest = Math.max(greatest, step / SIZE);
                unusable += step > 0 && Double.isFinite(step) ? 0 : 1;
            }
            String who = ", " + workers + " workers";
            evidence.add(Exactly.equal("greatest step over eta_c" + who, greatest, 5));
            evidence.add(Exactly.never("step up to 150 not positive and finite" + who, unusable, 151));
            evidence.add(Exactly.is("151 is refused" + who, Double.isNaN(steps.at(0, 151))));
            evidence.add(Exactly.equal("P[T > 150]" + who, law.survival(150), 0, NEGLIGIBLE));
            evidence.add(Exactly.equal(
                    "ln(150!/lambda^150)" + who, new Levelling(1).under(law).logMagnitude(150), factorials(workers)));
        }
        return Finding.of(evidence);
    }

    private static double factorials(int lambda) {
        double log = 0;
        for (int k = 1; k <= 150; k++) {
            log += Math.log((double) k / lambda);
        }
        return log;
    }
}
