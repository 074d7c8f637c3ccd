package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.bound.rounds.RoundStep;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.StepSize;
import stalesim.model.step.rounds.StronglyConvexStep;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Sizes and steps of the recipe for strongly convex problems, by their formulas. */
final class StronglyConvexRecipe {

    /** The paper's example: m + 1 = 2 (d + 1) 1937 for d = 1. */
    static final int SHIFT = 2 * 2 * 1_937 - 1;

    private StronglyConvexRecipe() {}

    /** Step of a round for L/mu, with mu = 1. */
    private interface Step {
        double of(DelaySizes sizes, double conditionNumber, long round);
    }

    static List<Claim<?>> claims() {
        return List.of(sizes(), example(), step(), hardlyGrows());
    }

    private static Claim<?> sizes() {
        return Claim.of(
                        "S002-15",
                        "section 4.1",
                        ClaimKind.EXACT,
                        "s_i = ceil((m+i+1)/(16 (d+1)^2)/ln((m+i+1)/(2 (d+1)))) is an increasing sequence from round 0"
                                + " on, of order i/ln i.")
                .checkedBy(
                        "The product's sizes against the formula, and whether they are positive and do not fall, for"
                                + " d = 0 .. 3 and 5000 rounds",
                        StronglyConvexRecipe::sequence)
                .literally("any m >= 0, as for m = 0", lag -> DelaySizes.stronglyConvex(0, lag, Reading.LITERAL))
                .corrected(
                        "m + 1 >= 2 e (d+1)",
                        lag -> DelaySizes.stronglyConvex(new LeastStart(lag).start(), lag, Reading.CORRECTED))
                .broken("m + 1 >= 2 (d+1)", lag -> DelaySizes.stronglyConvex(2L * lag + 2, lag, Reading.LITERAL))
                .broken("lemma 1 without the logarithm", lag -> DelaySizes.power(2, new LeastStart(lag).start(), lag));
    }

    private static Finding sequence(IntFunction<DelaySizes> recipe, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int lag = 0; lag <= 3; lag++) {
            DelaySizes sizes = recipe.apply(lag);
            long wrong = 0;
            long falling = 0;
            for (long i = 0; i < 5_000; i++) {
                double formula = formula(sizes.shift(), lag, i);
                wrong += Math.abs(sizes.unrounded(i) - formula) <= 1e-12 * Math.max(1, Math.abs(formula)) ? 0 : 1;
                falling += formula > 0 && formula <= formula(sizes.shift(), lag, i + 1) ? 0 : 1;
            }
            evidence.add(Exactly.never("differs from the formula, d = " + lag, wrong, 5_000));
            evidence.add(Exactly.never("not positive, or falling, d = " + lag, falling, 5_000));
        }
        return Finding.of(evidence);
    }

    private static double formula(long shift, int lag, long round) {
        double x = shift + round + 1.0;
        return x / (16 * (lag + 1.0) * (lag + 1.0)) / Math.log(x / (2 * (lag + 1.0)));
    }

    private static Claim<?> example() {
        return Claim.of(
                        "S002-16",
                        "section C.2.2",
                        ClaimKind.EXACT,
                        "For m + 1 = 2 (d+1) 1937 the first size is ceil(31.989/(d+1)), which is 16 for d = 1.")
                .checkedBy("The first size, d = 0 .. 3; 31.989 has three decimals", StronglyConvexRecipe::first)
                .literally("m = 2 (d+1) 1937 - 1", d -> 2 * (d + 1) * 1_937 - 1)
                .broken("m = 2 (d+1) 1937", d -> 2 * (d + 1) * 1_937)
                .broken("m = (d+1) 1937 - 1", d -> (d + 1) * 1_937 - 1);
    }

    private static Finding first(IntUnaryOperator shift, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int lag = 0; lag <= 3; lag++) {
            DelaySizes sizes = DelaySizes.stronglyConvex(shift.applyAsInt(lag), lag, Reading.CORRECTED);
            evidence.add(Exactly.equal("(d+1) s_0, d = " + lag, (lag + 1) * sizes.unrounded(0), 31.989, 5e-4 / 31.989));
        }
        evidence.add(Exactly.same(
                "s_0 for d = 1",
                DelaySizes.stronglyConvex(shift.applyAsInt(1), 1, Reading.CORRECTED).size(0),
                16));
        return Finding.of(evidence);
    }

    private static Claim<?> step() {
        return Claim.of(
                        "S002-17",
                        "section 4.1",
                        ClaimKind.EXACT,
                        "The round step is (12/mu)/(t + 2 M_1 + sqrt((M_0 + t)/ln(M_0 + t))) with M_1 = max(d + 2,"
                                + " 72 L/mu, ceil(s_0)/2), M_0 = (m+1)^2/4 and t gradients before; the first is at most"
                                + " 1/(12 L).")
                .checkedBy(
                        "The formula written out, the rule that runs use, and the bound, for L/mu = 1, 10 and 100 and"
                                + " 100 rounds",
                        StronglyConvexRecipe::steps)
                .literally("as printed", (sizes, kappa, i) -> stepAt(sizes, kappa, i, 12))
                .broken("36 for 12", (sizes, kappa, i) -> stepAt(sizes, kappa, i, 36))
                .broken("the round after", (sizes, kappa, i) -> stepAt(sizes, kappa, i + 1, 12));
    }

    private static double stepAt(DelaySizes sizes, double kappa, long round, double scale) {
        return scale / 12 * RoundStep.stronglyConvex(sizes, kappa, 1, round).value();
    }

    private static Finding steps(Step step, Bench bench) {
        DelaySizes sizes = DelaySizes.stronglyConvex(SHIFT, 1, Reading.CORRECTED);
        List<Evidence> evidence = new ArrayList<>();
        for (double kappa : List.of(1.0, 10.0, 100.0)) {
            StepSize used = new StronglyConvexStep(1, kappa, sizes);
            double shift = (SHIFT + 1.0) * (SHIFT + 1.0) / 4;
            double offset = Math.max(Math.max(3, 72 * kappa), sizes.size(0) / 2.0);
            long before = 0;
            long wrong = 0;
            for (long i = 0; i < 100; i++) {
                double t = before;
                double printed = 12 / (t + 2 * offset + Math.sqrt((shift + t) / Math.log(shift + t)));
                double found = step.of(sizes, kappa, i);
                wrong += Math.abs(found - printed) <= 1e-12 && found == used.at(before, 0) ? 0 : 1;
                before += sizes.size(i);
            }
            evidence.add(Exactly.never("differs from the formula, L/mu = " + kappa, wrong, 100));
            evidence.add(Exactly.is("first step at most 1/(12 L), L/mu = " + kappa,
                    step.of(sizes, kappa, 0) <= 1 / (12 * kappa)));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> hardlyGrows() {
        return Claim.of(
                        "S002-50",
                        "sections 4.1 and 5, consequence derived here",
                        ClaimKind.EXACT,
                        "The recipe's sizes grow from round to round, so that far fewer rounds are needed than with"
                                + " the first size kept.")
                .assuming("the paper's example, d = 1, K = 20000", "far fewer: at most half as many")
                .checkedBy("Sizes of rounds 0 and 1000, and rounds for 20000 gradients", StronglyConvexRecipe::rounds)
                .literally("m + 1 = 2 (d+1) 1937", DelaySizes.stronglyConvex(SHIFT, 1, Reading.CORRECTED))
                .broken("m = 100000", DelaySizes.stronglyConvex(100_000, 1, Reading.CORRECTED))
                .broken("constant", PowerSizes.constant(16));
    }

    private static Finding rounds(SampleSizes sizes, Bench bench) {
        long rounds = new Rounds(sizes, 20_000, 1).rounds();
        long constant = new Rounds(PowerSizes.constant(sizes.size(sizes.first())), 20_000, 1).rounds();
        return Finding.of(Exactly.is("at most half as many rounds as with s_0", 2 * rounds <= constant)
                .with("rounds", (double) rounds)
                .with("rounds with s_0", (double) constant)
                .with("s_0", (double) sizes.size(sizes.first()))
                .with("s_1000", (double) sizes.size(1_000)));
    }
}
