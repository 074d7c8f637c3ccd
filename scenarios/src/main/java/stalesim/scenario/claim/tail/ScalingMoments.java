package stalesim.scenario.claim.tail;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The largest and the smallest factor C_A of TAIL-tau, and its variance: lemma C.4.7 (i) to (iii). */
final class ScalingMoments {

    private static final double[] AMPLITUDES = {0.3, 1};

    private ScalingMoments() {}

    static List<Claim<?>> claims() {
        return List.of(range(), variance());
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
                        ScalingMoments::extremes)
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
                        ScalingMoments::variances)
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
}
