package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.rounds.GrowingRoundsError;
import stalesim.model.bound.rounds.LeastError;
import stalesim.model.bound.rounds.OnsetExponent;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What no method can do better, and what the bound is against it: corollary 1, section C.2.3. */
final class LeastAttainable {

    private static final int UPDATES = 200_000;

    private LeastAttainable() {}

    /** Exponent of T_0 for Delta, L/mu and alpha. */
    private interface Onset {
        double exponent(double sparsity, double conditionNumber, double scale);
    }

    static List<Claim<?>> claims() {
        return List.of(lowerBound(), ratio(), onset());
    }

    private static Claim<?> lowerBound() {
        return Claim.of(
                        "S002-22",
                        "corollary 1",
                        ClaimKind.BOUND,
                        "No first-order stochastic method comes closer than (N/(2 mu^2 t)) (1 - O(ln t/t)).")
                .assuming("a quadratic: methods with other steps are other sequences of eta_t")
                .checkedBy(
                        "The exact variance V <- (1 - eta mu)^2 V + eta^2 sigma^2 with N = 2 sigma^2, over 200000"
                                + " steps alpha/(mu (t+E)) with alpha = 3/4, 1, 2, 12, and with the best step at every"
                                + " t; the lower bound is reached by alpha = 1",
                        LeastAttainable::variances)
                .literally("1/2", new LeastError(1, 1, 1).value())
                .broken("1: as of one gradient, not of N", 1.0)
                .broken("1/4: not reached", 0.25);
    }

    private static Finding variances(Double constant, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        double bound = 2 * constant;
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : List.of(0.75, 1.0, 2.0, 12.0)) {
            double variance = 1;
            for (int t = 0; t < UPDATES; t++) {
                double step = alpha / (t + alpha);
                variance = (1 - step) * (1 - step) * variance + step * step;
            }
            least = Math.min(least, variance * UPDATES);
            evidence.add(above("alpha = " + alpha, variance, bound));
        }
        double best = 1e9;
        for (int t = 0; t < UPDATES; t++) {
            best = best / (best + 1);
        }
        evidence.add(above("best steps", best, bound));
        evidence.add(Exactly.equal("least t mu^2 V/sigma^2, against 2 c", least, bound, 1e-3));
        return Finding.of(evidence);
    }

    private static Evidence above(String what, double variance, double bound) {
        double found = variance * UPDATES;
        return Exactly.is("t mu^2 V/sigma^2 >= 2 c (1 - ln t/t), " + what,
                        found >= bound * (1 - Math.log(UPDATES) / UPDATES))
                .with("t mu^2 V/sigma^2", found)
                .with("slack", found / bound);
    }

    private static Claim<?> ratio() {
        return Claim.of(
                        "S002-23",
                        "corollary 1, section C.2.3",
                        ClaimKind.EXACT,
                        "The bound of theorem 2 is 10368 times the best that can be attained.")
                .checkedBy("The product's two bounds for random N, mu and t", LeastAttainable::quotient)
                .literally("8 36^2", 8.0 * 36 * 36)
                .broken("4 36^2", 4.0 * 36 * 36)
                .broken("8 12^2", 8.0 * 12 * 12);
    }

    private static Finding quotient(Double ratio, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long wrong = 0;
        for (int i = 0; i < 100; i++) {
            double noise = 0.1 + random.nextDouble();
            double convexity = 0.1 + random.nextDouble();
            double t = 1 + random.nextInt(1_000_000);
            double found = new GrowingRoundsError(noise, convexity, t, Reading.LITERAL).value()
                    / new LeastError(noise, convexity, t).value();
            wrong += Math.abs(found / ratio - 1) < 1e-12 ? 0 : 1;
        }
        return Finding.of(Exactly.never("the quotient differs", wrong, 100), Exactly.equal("ratio", ratio, 10_368));
    }

    private static Claim<?> onset() {
        return Claim.of(
                        "S002-43",
                        "section C.2.3",
                        ClaimKind.EXACT,
                        "The leading term rules from T_0 = exp(2 sqrt(Delta) (1 + (L + mu) alpha/mu)) on, which on"
                                + " dense data is at least e^146 = 2.6 10^63: no run comes there.")
                .assuming("alpha = 36, as in theorem 2", "dense: Delta = 1; much less where Delta is small")
                .checkedBy("The least exponent over L/mu = 1 .. 1000, and one of sparse data", LeastAttainable::never)
                .literally("2 sqrt(Delta) (1 + (L + mu) alpha/mu)", (delta, kappa, alpha) ->
                        new OnsetExponent(delta, kappa, alpha).value())
                .broken("L alpha/mu", (delta, kappa, alpha) -> 2 * Math.sqrt(delta) * (1 + kappa * alpha))
                .broken("Delta for its root", (delta, kappa, alpha) -> 2 * delta * (1 + (1 + kappa) * alpha));
    }

    private static Finding never(Onset onset, Bench bench) {
        double least = IntStream.rangeClosed(1, 1_000)
                .mapToDouble(kappa -> onset.exponent(1, kappa, 36))
                .min()
                .orElseThrow();
        double sparse = onset.exponent(1e-4, 1, 36);
        return Finding.of(
                Exactly.equal("least exponent on dense data", least, 146),
                Exactly.equal("T_0 in 10^63", Math.exp(least) / 1e63, 2.6, 0.02),
                Exactly.equal("exponent for Delta = 10^-4", sparse, 1.46).with("T_0 there", Math.exp(sparse)));
    }
}
