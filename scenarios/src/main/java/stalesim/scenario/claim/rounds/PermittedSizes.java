package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import stalesim.model.bound.rounds.DelayCovers;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Sample sizes that a delay function permits: lemma 1. */
final class PermittedSizes {

    private static final List<Double> ROOTS = List.of(1.2, 1.5, 2.0, 3.0, 4.0, 5.0);
    private static final List<Integer> LAGS = List.of(0, 1, 2, 4);
    private static final List<Integer> SHIFTS = List.of(0, 1, 5, 50);

    private PermittedSizes() {}

    /** Sizes for g, m and d. */
    private interface Recipe {
        SampleSizes sizes(double root, int shift, int lag);
    }

    /** The largest s_i for g and m after s_(i-1). */
    private interface Growth {
        double most(double root, int shift, double before);
    }

    static List<Claim<?>> claims() {
        return List.of(lemma(), leastOffset(), order(), growth());
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

    private static Claim<?> order() {
        return Claim.of(
                        "S002-10",
                        "lemma 1 and section 3.4",
                        ClaimKind.QUANTITATIVE,
                        "The sizes of lemma 1 grow as i^(1/(g-1)).")
                .checkedBy(
                        "Double logarithmic slope of s_i for i = 10^8 .. 10^14; rounding up adds less than 0.003",
                        PermittedSizes::slopes)
                .literally("1/(g-1)", g -> 1 / (g - 1))
                .broken("1/g", g -> 1 / g)
                .broken("g - 1", g -> g - 1);
    }

    private static Finding slopes(DoubleUnaryOperator exponent, Bench bench) {
        double[] rounds = IntStream.rangeClosed(0, 12).mapToDouble(step -> Math.pow(10, 8 + step / 2.0)).toArray();
        List<Evidence> evidence = new ArrayList<>();
        for (double root : List.of(2.0, 3.0, 4.0, 5.0)) {
            DelaySizes sizes = lemmaOne(root, 0, 1);
            double[] values = Arrays.stream(rounds).map(i -> sizes.size((long) i)).toArray();
            evidence.add(Exactly.equal(
                    "slope for g = " + root, LogLog.slope(rounds, values), exponent.applyAsDouble(root), 0.003));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> growth() {
        return Claim.of(
                        "S002-13",
                        "lemma 4, eq. 7",
                        ClaimKind.EXACT,
                        "A size exceeds the one before at most by the factor ((m+2)/(m+1))^(1/(g-1)), and 1; for"
                                + " g >= 2 that is at most a factor of 3.")
                .checkedBy("All rounds of 96 sequences of lemma 1", PermittedSizes::steps)
                .literally("s_i - 1 <= ((m+2)/(m+1))^(1/(g-1)) s_(i-1)", (g, m, s) -> 1 + ratio(g, m) * s)
                .broken("without the 1", (g, m, s) -> ratio(g, m) * s)
                .broken("(m+1)/(m+2)", (g, m, s) -> 1 + s / ratio(g, m));
    }

    private static double ratio(double root, int shift) {
        return Math.pow((shift + 2.0) / (shift + 1.0), 1 / (root - 1));
    }

    private static Finding steps(Growth growth, Bench bench) {
        long above = 0;
        long threefold = 0;
        long cases = 0;
        for (double root : ROOTS) {
            for (int lag : LAGS) {
                for (int shift : SHIFTS) {
                    DelaySizes sizes = lemmaOne(root, shift, lag);
                    for (long round = 1; round <= bench.amount(200, 3_000); round++) {
                        long before = sizes.size(round - 1);
                        above += sizes.size(round) > growth.most(root, shift, (double) before) * (1 + 1e-12) ? 1 : 0;
                        threefold += root >= 2 && sizes.size(round) > 3 * before ? 1 : 0;
                        cases++;
                    }
                }
            }
        }
        return Finding.of(
                Exactly.never("s_i above the bound", above, cases),
                Exactly.never("s_i > 3 s_(i-1) for g >= 2", threefold, cases));
    }
}
