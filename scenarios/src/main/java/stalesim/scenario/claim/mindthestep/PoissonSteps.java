package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Poisson;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.PoissonMomentum;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The step rule of MindTheStep under Poisson staleness, equation A.18. */
final class PoissonSteps {

    private static final int[] WORKERS = {8, 16, 32};
    /** K/eta of the thesis: K = 1, eta = 0.01. */
    private static final double PUBLISHED = 100;

    private PoissonSteps() {}

    static List<Claim<?>> claims() {
        return List.of(incompleteGamma(), published(), inverseHazard());
    }

    /** The sum of A.17 for nu = 1, over e^lambda. */
    private interface LowerSum {
        double of(int tau, double lambda);
    }

    private static Claim<?> incompleteGamma() {
        return Claim.of(
                        "S003-29",
                        "corollary A.4.7, eq. A.18",
                        ClaimKind.EXACT,
                        "For nu = 1 the sum of A.17 is the incomplete gamma function: sum_(j < tau) e^-lambda"
                                + " lambda^j/j! = Gamma(tau, lambda)/Gamma(tau), and 0 for tau = 0.")
                .checkedBy(
                        "The function within the step rule A.18 against the sum of Poisson probabilities, tau = 0 ..."
                                + " 60 and lambda = 2, 8, 32",
                        PoissonSteps::sums)
                .literally("Gamma(tau, lambda)/Gamma(tau)", PoissonSteps::fromRule)
                .broken("Gamma(tau+1, lambda)/Gamma(tau+1)", (tau, l) -> Gamma.regularizedGammaQ(tau + 1.0, l))
                .broken("the lower function", (tau, l) -> tau == 0 ? 0 : Gamma.regularizedGammaP(tau, l));
    }

    /** What the literal rule with K = eta/2 subtracts from 1, doubled: 1/2 keeps all steps positive. */
    private static double fromRule(int tau, double lambda) {
        Factors factors = new PoissonMomentum(0.5, Reading.LITERAL).under(new Poisson(lambda));
        double logWeight = CombinatoricsUtils.factorialLog(tau) - tau * Math.log(lambda);
        return 2 * (1 - Math.exp(factors.logMagnitude(tau) - logWeight));
    }

    private static Finding sums(LowerSum claimed, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (double lambda : new double[] {2, 8, 32}) {
            PoissonDistribution law = new PoissonDistribution(null, lambda, 1e-16, 10_000);
            double sum = 0;
            double worst = 0;
            for (int tau = 0; tau <= 60; tau++) {
                worst = Math.max(worst, Math.abs(claimed.of(tau, lambda) - sum));
                sum += law.probability(tau);
            }
            evidence.add(Exactly.equal("greatest difference, lambda = " + lambda, worst, 0));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> published() {
        return Claim.of(
                        "S003-30",
                        "section A.6, eq. A.18",
                        ClaimKind.EXACT,
                        "Equation A.18 with the published K = 1, eta = 0.01 and lambda = m gives step sizes, which are"
                                + " positive.")
                .shownBy("stalesim law poisson lambda=8")
                .checkedBy("Probability of a negative step for 8, 16 and 32 workers", PoissonSteps::positive)
                .literally("K = 1, eta = 0.01", new PoissonMomentum(PUBLISHED, Reading.LITERAL))
                .corrected("K = eta: the inverse hazard", new PoissonMomentum(1, Reading.CORRECTED))
                .broken("K = 2 eta", new PoissonMomentum(2, Reading.LITERAL))
                .broken("K = 1.01 eta", new PoissonMomentum(1.01, Reading.LITERAL));
    }

    private static Finding positive(Adaptation rule, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            Poisson law = new Poisson(workers);
            Factors factors = rule.under(law);
            double negative = 0;
            for (int tau = 0; tau <= law.maxSupport(); tau++) {
                negative += factors.negative(tau) ? law.pmf(tau) : 0;
            }
            evidence.add(Exactly.equal("share of negative steps, " + workers + " workers", negative, 0));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> inverseHazard() {
        return Claim.of(
                        "S003-31",
                        "eq. A.18 with K = eta; derived here",
                        ClaimKind.EXACT,
                        "With K = eta the steps are the inverse hazard P[T >= tau]/P[T = tau]: positive, falling, and"
                                + " of mean 1 + E tau.")
                .checkedBy(
                        "Values against Poisson probabilities of another library, order, and mean",
                        PoissonSteps::hazard)
                .literally("P[T >= tau]/P[T = tau]", new InverseHazard()::under)
                .broken("P[T > tau]/P[T = tau]", law -> tau -> ratio(law.lambda(), (int) tau, (int) tau))
                .broken("P[T <= tau]/P[T = tau]", law -> tau -> Math.log(law.cdf((int) tau)) - law.logPmf((int) tau))
                .broken("not inverted", law -> tau -> -ratio(law.lambda(), (int) tau, (int) tau - 1));
    }

    /** ln(P[T > above]/P[T = tau]). */
    private static double ratio(double lambda, int tau, int above) {
        PoissonDistribution law = new PoissonDistribution(null, lambda, 1e-16, 10_000);
        double beyond = above < 0 ? 1 : Gamma.regularizedGammaP(above + 1.0, lambda);
        return Math.log(beyond) - law.logProbability(tau);
    }

    /** A rule under a Poisson law. */
    private interface Steps {
        Factors under(Poisson law);
    }

    private static Finding hazard(Steps steps, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            Poisson law = new Poisson(workers);
            Factors factors = steps.under(law);
            double worst = 0;
            double mean = 0;
            long rises = 0;
            for (int tau = 0; tau <= law.maxSupport(); tau++) {
                double step = factors.logMagnitude(tau);
                worst = tau > 4 * workers ? worst : Math.max(worst, Math.abs(step - ratio(workers, tau, tau - 1)));
                mean += Math.exp(step + law.logPmf(tau));
                rises += tau > 0 && step > factors.logMagnitude(tau - 1) ? 1 : 0;
            }
            evidence.add(Exactly.equal("ln eta(tau), " + workers + " workers", worst, 0, Exactly.LONG_SUM));
            evidence.add(Exactly.never("steps rise, " + workers + " workers", rises, law.maxSupport()));
            evidence.add(Exactly.equal("mean step, " + workers + " workers", mean, workers + 1, Exactly.LONG_SUM));
        }
        return Finding.of(evidence);
    }
}
