package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
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

/** The factor C_A of TAIL-tau: its formula, range, variance and decay. */
final class Moments {

    private static final double[] AMPLITUDES = {0.3, 1};

    private Moments() {}

    static List<Claim<?>> claims() {
        return List.of(formula(), range(), variance(), decay());
    }

    private static Claim<?> formula() {
        return Claim.of("S003-69", "eq. C.7", ClaimKind.EXACT, "TAIL-tau scales steps by C_A = 1 + A (1 - 2 F(tau)).")
                .assuming("F(tau) = P[T <= tau], as it is printed")
                .checkedBy("Laws whose F is known in closed form: geometric, uniform, two values", Moments::closedForms)
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

    /** Largest and smallest factor, of A and the probability of the freshest or the stalest value. */
    private record Extremes(CumulativeKind kind, DoubleBinaryOperator largest, DoubleBinaryOperator smallest) {}

    private static Claim<?> range() {
        return Claim.of(
                        "S003-71",
                        "lemma C.4.7 (i), (ii)",
                        ClaimKind.EXACT,
                        "The largest step of TAIL-tau is (1 + A) eta, the smallest (1 - A) eta.")
                .checkedBy(
                        "Largest and smallest C_A under uniform, random and uneven laws, and that of a run",
                        Moments::extremes)
                .literally(
                        "1 + A and 1 - A, F = P[T <= tau]",
                        new Extremes(CumulativeKind.AT_MOST, (a, fresh) -> 1 + a, (a, stale) -> 1 - a))
                .corrected(
                        "1 + A (1 - p_first) and 1 - A (1 - p_last), with the middle of F's jumps",
                        new Extremes(
                                CumulativeKind.MID,
                                (a, fresh) -> 1 + a * (1 - fresh),
                                (a, stale) -> 1 - a * (1 - stale)))
                .broken(
                        "1 + A (1 - 2 p_first) and 1 - A (1 - 2 p_last), with the middle of F's jumps",
                        new Extremes(
                                CumulativeKind.MID,
                                (a, fresh) -> 1 + a * (1 - 2 * fresh),
                                (a, stale) -> 1 - a * (1 - 2 * stale)))
                .broken(
                        "1 + A and 1 - A, F = P[T < tau]",
                        new Extremes(CumulativeKind.BELOW, (a, fresh) -> 1 + a, (a, stale) -> 1 - a))
                .alsoMeasured();
    }

    private static Finding extremes(Extremes said, Bench bench) throws InterruptedException {
        double high = 0;
        double low = 0;
        for (StalenessLaw law : Laws.all(bench)) {
            for (double amplitude : AMPLITUDES) {
                IntToDoubleFunction factor = Scaling.with(said.kind()).under(amplitude, Shape.LINEAR, law);
                double largest = Double.NEGATIVE_INFINITY;
                double smallest = Double.POSITIVE_INFINITY;
                int first = -1;
                int last = -1;
                for (int tau = 0; tau <= law.maxSupport(); tau++) {
                    if (law.pmf(tau) > 0) {
                        first = first < 0 ? tau : first;
                        last = tau;
                        largest = Math.max(largest, factor.applyAsDouble(tau));
                        smallest = Math.min(smallest, factor.applyAsDouble(tau));
                    }
                }
                high = Math.max(
                        high, Math.abs(said.largest().applyAsDouble(amplitude, law.pmf(first)) - largest));
                low = Math.max(low, Math.abs(said.smallest().applyAsDouble(amplitude, law.pmf(last)) - smallest));
            }
        }
        return Finding.of(
                Exactly.equal("largest C_A: greatest difference", high, 0, Exactly.LONG_SUM),
                Exactly.equal("smallest C_A: greatest difference", low, 0, Exactly.LONG_SUM));
    }

    /** Of A and the sum of p^3. */
    private record Variance(CumulativeKind kind, DoubleBinaryOperator value) {}

    private static Claim<?> variance() {
        return Claim.of(
                        "S003-72",
                        "lemma C.4.7 (iii)",
                        ClaimKind.EXACT,
                        "The variance of TAIL-tau's steps is (A eta)^2/3.")
                .checkedBy(
                        "Variance of C_A under Poisson, geometric, uniform, random and uneven laws, and that of a run",
                        Moments::variances)
                .literally("A^2/3, F = P[T <= tau]", new Variance(CumulativeKind.AT_MOST, (a, cubes) -> a * a / 3))
                .corrected(
                        "A^2 (1 - sum p^3)/3, with the middle of F's jumps",
                        new Variance(CumulativeKind.MID, (a, cubes) -> a * a * (1 - cubes) / 3))
                .broken(
                        "A^2/3, with the middle of F's jumps",
                        new Variance(CumulativeKind.MID, (a, cubes) -> a * a / 3))
                .broken(
                        "A^2 (1 - sum p^3)/12, with the middle of F's jumps",
                        new Variance(CumulativeKind.MID, (a, cubes) -> a * a * (1 - cubes) / 12))
                .alsoMeasured();
    }

    private static Finding variances(Variance said, Bench bench) throws InterruptedException {
        double worst = 0;
        double ratio = 0;
        for (StalenessLaw law : Laws.all(bench)) {
            double cubes = 0;
            for (int tau = 0; tau <= law.maxSupport(); tau++) {
                cubes += Math.pow(law.pmf(tau), 3);
            }
            for (double amplitude : AMPLITUDES) {
                IntToDoubleFunction factor = Scaling.with(said.kind()).under(amplitude, Shape.LINEAR, law);
                double mean = Scaling.mean(factor, law);
                double found = Scaling.moment(factor, law, 2) - mean * mean;
                worst = Math.max(worst, Math.abs(said.value().applyAsDouble(amplitude, cubes) - found));
                ratio = Math.max(ratio, found / (amplitude * amplitude));
            }
        }
        return Finding.of(Exactly.equal("greatest difference", worst, 0, Exactly.LONG_SUM)
                .with("largest variance over A^2", ratio));
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
                        Moments::below)
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
