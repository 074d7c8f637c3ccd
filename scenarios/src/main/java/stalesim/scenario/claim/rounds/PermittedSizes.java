package stalesim.scenario.claim.rounds;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import stalesim.model.bound.rounds.DelayCovers;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Sizes that the delay property permits: lemma 1 and its offset. */
final class PermittedSizes {

    private static final List<Double> ROOTS = List.of(1.2, 1.5, 2.0, 3.0, 4.0, 5.0);
    private static final List<Integer> LAGS = List.of(0, 1, 2, 4);
    private static final List<Integer> SHIFTS = List.of(0, 1, 5, 50);

    private PermittedSizes() {}

    static List<Claim<?>> claims() {
        return List.of(lemma(), leastOffset());
    }

    /** Sizes for g, m and d. */
    private interface Recipe {
        SampleSizes sizes(double root, int shift, int lag);
    }

    private static DelaySizes lemmaOne(double root, int shift, int lag) {
        return DelaySizes.power(root, shift, lag);
    }

    private static Claim<?> lemma() {
        return Claim.of(
                        "S002-08",
                        "lemma 1",
                        ClaimKind.EXACT,
                        "The sizes of lemma 1 satisfy property 3 for the least M_0 and M_1 that it allows.")
                .checkedBy(
                        "The property itself for every round, 96 combinations of g = 1.2 .. 5, d = 0 .. 4 and"
                                + " m = 0 .. 50",
                        PermittedSizes::property)
                .literally("s_i = ceil(((m+i+1)/(d+1) (g-1)/g)^(1/(g-1))/(d+1))", PermittedSizes::lemmaOne)
                .broken("not divided by d + 1", (g, m, d) -> scaled(lemmaOne(g, m, d), d + 1))
                .broken("g - 1 for (g-1)/g", (g, m, d) -> scaled(lemmaOne(g, m, d), Math.pow(g, 1 / (g - 1))));
    }

    /** The same sequence, so many times as large. */
    private static SampleSizes scaled(DelaySizes sizes, double factor) {
        return new SampleSizes() {
            @Override
            public String name() {
                return "scaled";
            }

            @Override
            public Map<String, Object> parameters() {
                return Map.of("factor", factor);
            }

            @Override
            public double unrounded(long round) {
                return factor * sizes.unrounded(round);
            }
        };
    }

    private static Finding property(Recipe recipe, Bench bench) {
        long rounds = bench.amount(500, 3_000);
        long violated = 0;
        for (double root : ROOTS) {
            for (int lag : LAGS) {
                for (int shift : SHIFTS) {
                    DelayFunction tau = DelayFunction.of(lemmaOne(root, shift, lag));
                    SampleSizes sizes = recipe.sizes(root, shift, lag);
                    violated += new DelayCovers(tau, sizes, lag, rounds).holds() ? 0 : 1;
                }
            }
        }
        return Finding.of(Exactly.never("tau(sum s_j) < 1 + sum of the last d + 1", violated, 96));
    }

    private static Claim<?> leastOffset() {
        return Claim.of(
                        "S002-09",
                        "lemma 1",
                        ClaimKind.EXACT,
                        "M_1 = d + 2 is enough; two less is not.")
                .assuming("g = 2, d = 1, m = 0")
                .checkedBy(
                        "Rounds among the first 5000 in which property 3 fails, for M_1 and for M_1 - 2",
                        PermittedSizes::offsets)
                .literally("M_1 = d + 2", d -> d + 2)
                .broken("M_1 = d + 1", d -> d + 1)
                .broken("M_1 = d + 4", d -> d + 4);
    }

    private static Finding offsets(IntUnaryOperator offset, Bench bench) {
        DelaySizes sizes = lemmaOne(2, 0, 1);
        int least = offset.applyAsInt(1);
        return Finding.of(
                Exactly.same("failures with M_1", failures(sizes, least), 0),
                Exactly.same("failures with M_1 - 2", failures(sizes, least - 2.0), 1_250));
    }

    private static long failures(DelaySizes sizes, double offset) {
        DelayFunction tau = new DelayFunction(sizes.shape(), offset, DelayFunction.of(sizes).shift(), 0);
        long failures = 0;
        double total = sizes.size(0);
        for (long round = 1; round <= 5_000; round++) {
            total += sizes.size(round);
            failures += tau.at(total) < 1 + sizes.size(round - 1) + sizes.size(round) ? 1 : 0;
        }
        return failures;
    }
}
