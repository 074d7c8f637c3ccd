package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.rounds.DelaySizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** How fast the sizes of lemma 1 grow: section 3.4, lemma 4. */
final class GrowthOfSizes {

    private static final List<Double> ROOTS = List.of(1.2, 1.5, 2.0, 3.0, 4.0, 5.0);
    private static final List<Integer> LAGS = List.of(0, 1, 2, 4);
    private static final List<Integer> SHIFTS = List.of(0, 1, 5, 50);

    private GrowthOfSizes() {}

    static List<Claim<?>> claims() {
        return List.of(order(), growth());
    }

    /** The largest s_i for g and m after s_(i-1). */
    private interface Growth {
        double most(double root, int shift, double before);
    }

    private static Claim<?> order() {
        return Claim.of(
                        "S002-10",
                        "lemma 1 and section 3.4",
                        ClaimKind.QUANTITATIVE,
                        "The sizes of lemma 1 grow as i^(1/(g-1)).")
                .checkedBy(
                        "Double logarithmic slope of s_i for i = 10^8 .. 10^14; rounding up adds less than 0.003",
                        GrowthOfSizes::slopes)
                .literally("1/(g-1)", g -> 1 / (g - 1))
                .broken("1/g", g -> 1 / g)
                .broken("g - 1", g -> g - 1);
    }

    private static Finding slopes(DoubleUnaryOperator exponent, Bench bench) {
        double[] rounds = IntStream.rangeClosed(0, 12).mapToDouble(step -> Math.pow(10, 8 + step / 2.0)).toArray();
        List<Evidence> evidence = new ArrayList<>();
        for (double root : List.of(2.0, 3.0, 4.0, 5.0)) {
            DelaySizes sizes = DelaySizes.power(root, 0, 1);
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
                .checkedBy("All rounds of 96 sequences of lemma 1", GrowthOfSizes::steps)
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
                    DelaySizes sizes = DelaySizes.power(root, shift, lag);
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
