package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.step.adaptive.Factors;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.Levelling;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Steps that cancel the sum of stale gradients, equation A.14. */
final class UndampedSteps {

    private static final double LAMBDA = 8;
    private static final double GAIN = 0.01;

    private UndampedSteps() {}

    static List<Claim<?>> claims() {
        return List.of(cancelled(), oscillation());
    }

    private static Claim<?> cancelled() {
        return Claim.of(
                        "S003-26",
                        "theorem A.4.5, eq. A.14",
                        ClaimKind.EXACT,
                        "Under a Conway-Maxwell-Poisson law, steps C lambda^-tau (tau!)^nu eta make the sum of p(j)"
                                + " eta(j) - p(j+1) eta(j+1), which weighs stale gradients, vanish term by term.")
                .assuming("staleness independent of all else", "no largest staleness: one leaves a term at its end")
                .checkedBy(
                        "Logarithms of p(j) eta(j), for j up to 150, Poisson, narrower and wider laws: all the same",
                        UndampedSteps::level)
                .literally("eta(tau) = C lambda^-tau (tau!)^nu eta", new Levelling(2)::under)
                .broken("lambda^-tau tau!, without nu", law -> tau -> logFactorial((int) tau) - tau * law.logLambda())
                .broken(
                        "lambda^tau (tau!)^nu",
                        law -> tau -> law.nu() * logFactorial((int) tau) + tau * law.logLambda())
                .broken("the inverse hazard", new InverseHazard()::under);
    }

    /** The greatest logarithms are near 1000 and have rounding errors near 1e-13 of it. */
    private static Finding level(Function<ConwayMaxwellPoisson, Factors> rule, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (double nu : new double[] {1, 0.87, 4.18}) {
            ConwayMaxwellPoisson law = ConwayMaxwellPoisson.tied((int) LAMBDA, nu);
            Factors factors = rule.apply(law);
            double first = law.logPmf(0) + factors.logMagnitude(0);
            double worst = 0;
            for (int tau = 1; tau <= 150; tau++) {
                worst = Math.max(worst, Math.abs(law.logPmf(tau) + factors.logMagnitude(tau) - first));
            }
            evidence.add(Exactly.equal("greatest change of ln p eta, nu = " + nu, worst, 0, Exactly.LONG_SUM));
        }
        return Finding.of(evidence);
    }

    /** The subject is ln eta(tau), up to a constant. */
    private static Claim<?> oscillation() {
        return Claim.of(
                        "S003-27",
                        "theorem A.4.5, eq. A.14; its consequence, derived here",
                        ClaimKind.EXACT,
                        "Steps proportional to lambda^-tau (tau!)^nu, for which the gradients cancel in the mean, make"
                                + " a mean path that does not converge: on a quadratic it oscillates without damping.")
                .assuming("quadratic loss", "Poisson staleness", "no gradient before the first")
                .checkedBy(
                        "Size of the mean path's oscillation over 4000 updates, and the sum of p(tau) eta(tau) up to"
                                + " staleness 150, in units of its first term",
                        UndampedSteps::undamped)
                .literally("eta(tau) = C lambda^-tau (tau!)^nu eta", tau -> tau * -Math.log(LAMBDA) + logFactorial(tau))
                .broken("a constant step", tau -> 0)
                .broken("lambda^-tau (tau!)^nu 0.99^tau", tau -> tau * Math.log(0.99 / LAMBDA) + logFactorial(tau));
    }

    private static double logFactorial(int n) {
        return CombinatoricsUtils.factorialLog(n);
    }

    private static Finding undamped(IntToDoubleFunction logStep, Bench bench) {
        int updates = 4_000;
        double[] weights = new double[updates];
        for (int tau = 0; tau < updates; tau++) {
            weights[tau] = Math.exp(logStep.applyAsDouble(tau) + tau * Math.log(LAMBDA) - logFactorial(tau));
        }
        double sum = 0;
        for (int tau = 0; tau <= 150; tau++) {
            sum += weights[tau];
        }
        double[] x = MeanPath.of(j -> GAIN * weights[j], updates);
        double amplitudes = largest(x, updates - 200, updates) / largest(x, 0, 200);
        return Finding.of(
                Exactly.equal("sum of p(tau) eta(tau) up to 150, over the first", sum, 151, Exactly.LONG_SUM),
                Exactly.equal("last amplitude over the first", amplitudes, 1, 1e-2));
    }

    private static double largest(double[] path, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(path[i]));
        }
        return most;
    }
}
