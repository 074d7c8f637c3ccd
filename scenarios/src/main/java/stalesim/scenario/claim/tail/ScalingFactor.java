package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The factor C_A of TAIL-tau by staleness: its formula and its decay, eq. C.7 and lemma C.4.7 (iv). */
final class ScalingFactor {

    private static final double[] AMPLITUDES = {0.3, 1};

    private ScalingFactor() {}

    static List<Claim<?>> claims() {
        return List.of(formula(), decay());
    }

    private static Claim<?> formula() {
        return Claim.of("S003-69", "eq. C.7", ClaimKind.EXACT, "TAIL-tau scales steps by C_A = 1 + A (1 - 2 F(tau)).")
                .assuming("F(tau) = P[T <= tau], as it is printed")
                .checkedBy(
                        "Laws whose F is known in closed form: geometric, uniform, two values",
                        ScalingFactor::closedForms)
                .literally("1 + A (1 - 2F)", Scaling.with(CumulativeKind.AT_MOST))
                .broken("F = P[T < tau]", Scaling.with(CumulativeKind.BELOW))
                .broken("1 + A (1 - F)", (amplitude, shape, law) -> tau -> 1 + amplitude * (1 - law.cdf(tau)));
    }

    private static Finding closedForms(Scaling scaling, Bench bench) {
        double p = 0.125;
        return Finding.of(
                difference(scaling, new Geometric(p), 40, tau -> 1 - Math.pow(1 - p, tau + 1)),
                difference(scaling, new BoundedUniform(9), 9, tau -> (tau + 1) / 10.0),
                difference(
                        scaling, new TabulatedLaw("two values", new double[] {1, 3}), 1, tau -> tau == 0 ? 0.25 : 1));
    }

    private static Evidence difference(Scaling scaling, StalenessLaw law, int last, IntToDoubleFunction cumulative) {
        double worst = 0;
        for (double amplitude : AMPLITUDES) {
            IntToDoubleFunction factor = scaling.under(amplitude, Shape.LINEAR, law);
            for (int tau = 0; tau <= last; tau++) {
                double expected = 1 + amplitude * (1 - 2 * cumulative.applyAsDouble(tau));
                worst = Math.max(worst, Math.abs(factor.applyAsDouble(tau) - expected));
            }
        }
        return Exactly.equal("greatest difference, " + law.name(), worst, 0);
    }

    /** Upper bound on C_A. */
    private interface Decay {
        double bound(double amplitude, double mean, int tau);
    }

    private static Claim<?> decay() {
        return Claim.of(
                        "S003-73",
                        "lemma C.4.7 (iv)",
                        ClaimKind.BOUND,
                        "C_A(tau) <= 1 + A (2 E[tau]/tau - 1), with E[tau] = m - 1.")
                .checkedBy(
                        "Every tau >= 1 of Poisson, geometric, uniform, random and uneven laws, and that of a run, with"
                                + " P[T <= tau] and with the middle of F's jumps",
                        ScalingFactor::below)
                .literally("1 + A (2 E[tau]/tau - 1)", (a, mean, tau) -> 1 + a * (2 * mean / tau - 1))
                .broken("1 + A (E[tau]/tau - 1)", (a, mean, tau) -> 1 + a * (mean / tau - 1))
                .broken("1 + A (2 E[tau]/tau^2 - 1)", (a, mean, tau) -> 1 + a * (2 * mean / tau / tau - 1))
                .alsoMeasured();
    }

    private static Finding below(Decay decay, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (CumulativeKind kind : List.of(CumulativeKind.AT_MOST, CumulativeKind.MID)) {
            long violations = 0;
            long cases = 0;
            for (StalenessLaw law : Laws.all(bench)) {
                for (double amplitude : AMPLITUDES) {
                    IntToDoubleFunction factor = Scaling.with(kind).under(amplitude, Shape.LINEAR, law);
                    for (int tau = 1; tau <= law.maxSupport(); tau++) {
                        double bound = decay.bound(amplitude, law.mean(), tau);
                        violations += factor.applyAsDouble(tau) <= bound + 1e-12 ? 0 : 1;
                        cases++;
                    }
                }
            }
            evidence.add(Exactly.never("C_A above the bound, CDF " + kind.label(), violations, cases));
        }
        return Finding.of(evidence);
    }
}
