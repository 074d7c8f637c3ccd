package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.bound.rounds.DelayOnset;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.bound.rounds.PermissibleDelay;
import stalesim.model.bound.rounds.RoundStep;
import stalesim.model.bound.rounds.StepFluctuation;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Steps that are kept for a round, beside those that fall with every gradient: lemmas 2 and 4. */
final class RoundSteps {

    private static final double FIRST = 12;

    private RoundSteps() {}

    /** The paper's E_t, of a delay function. */
    private interface Offset {
        double at(DelayFunction tau, double t);
    }

    /** Exponent of the fall of the round steps for g and q. */
    private interface Exponent {
        double of(double root, double power);
    }

    static List<Claim<?>> claims() {
        return List.of(fluctuation(), order(), doubling(), onset());
    }

    private static Claim<?> fluctuation() {
        return Claim.of(
                        "S002-12",
                        "lemmas 2 and 4",
                        ClaimKind.BOUND,
                        "A step that is kept for a round is alpha_t/(mu (t + E_t)^q) with alpha_0 <= alpha_t <="
                                + " 3 alpha_0.")
                .assuming("E_t = 2 tau(t), g >= 2, q <= 1")
                .checkedBy(
                        "alpha_t at the ends of 2000 rounds, of the recipe for strongly convex problems and of lemma 1"
                                + " with g = 2 and 3, q = 1/2 and 1",
                        RoundSteps::fluctuations)
                .literally("max(3, (1 + (m+2)/(m+1))^(1/(g-1)))^q", (g, q) -> most(g, q, Reading.LITERAL))
                .corrected("max(3, 1 + ((m+2)/(m+1))^(1/(g-1)))^q", (g, q) -> most(g, q, Reading.CORRECTED))
                .broken("1: never larger than alpha_0", (g, q) -> 1)
                .broken("1.1^q", (g, q) -> Math.pow(1.1, q));
    }

    private static double most(double root, double power, Reading reading) {
        return new StepFluctuation(root, 0, power, reading).value();
    }

    private static Finding fluctuations(Exponent most, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        DelaySizes recipe = DelaySizes.stronglyConvex(StronglyConvexRecipe.SHIFT, 1, Reading.CORRECTED);
        evidence.add(alphas("recipe", recipe, 1, most.of(2, 1)));
        for (double root : List.of(2.0, 3.0)) {
            for (double power : List.of(0.5, 1.0)) {
                DelaySizes sizes = DelaySizes.power(root, 0, 0);
                evidence.add(alphas("g = " + root + ", q = " + power, sizes, power, most.of(root, power)));
            }
        }
        return Finding.of(evidence);
    }

    private static Evidence alphas(String what, DelaySizes sizes, double power, double most) {
        DelayFunction tau =
                sizes.isStronglyConvex() ? DelayFunction.stronglyConvex(sizes, 1) : DelayFunction.of(sizes);
        long outside = 0;
        double largest = 0;
        double before = 0;
        for (long round = 0; round < 2_000; round++) {
            double last = before + sizes.size(round) - 1;
            double ratio = (last + 2 * tau.at(last)) / (before + 2 * tau.at(before));
            double alpha = FIRST * Math.pow(ratio, power);
            outside += alpha >= FIRST && alpha <= most * FIRST * (1 + 1e-12) ? 0 : 1;
            largest = Math.max(largest, alpha);
            before = last + 1;
        }
        return Exactly.never("alpha_t outside, " + what, outside, 2_000)
                .with("largest alpha_t for alpha_0 = 12", largest)
                .with("slack", most * FIRST / largest);
    }

    private static Claim<?> order() {
        return Claim.of(
                        "S002-14",
                        "lemma 2",
                        ClaimKind.QUANTITATIVE,
                        "Round steps fall as i^(-q (1 + 1/(g-1))).")
                .checkedBy(
                        "Double logarithmic slope over rounds 2 10^4 .. 10^5, for q = 1/2 and 1; within 0.03 for what"
                                + " rounding up and E_t leave",
                        RoundSteps::slopes)
                .literally("-q (1 + 1/(g-1))", (g, q) -> -q * (1 + 1 / (g - 1)))
                .broken("-q/(g-1)", (g, q) -> -q / (g - 1))
                .broken("-(1 + 1/(g-1))", (g, q) -> -(1 + 1 / (g - 1)));
    }

    private static Finding slopes(Exponent exponent, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        double[] rounds = {20_000, 50_000, 100_000};
        for (double root : List.of(1.5, 2.0, 3.0)) {
            for (double power : List.of(0.5, 1.0)) {
                DelaySizes sizes = DelaySizes.power(root, 0, 0);
                RoundStep.Scale scale = new RoundStep.Scale(1, 1, power);
                double[] steps = Arrays.stream(rounds)
                        .map(i -> new RoundStep(DelayFunction.of(sizes), sizes, scale, (long) i).value())
                        .toArray();
                String what = "slope for g = " + root + ", q = " + power;
                evidence.add(Exactly.equal(what, LogLog.slope(rounds, steps), exponent.of(root, power), 0.03 / 3));
            }
        }
        return Finding.of(evidence);
    }

    private static Claim<?> doubling() {
        return Claim.of(
                        "S002-18",
                        "section C.2.2",
                        ClaimKind.EXACT,
                        "With E_t = 2 tau(t), E at most doubles from round to round, and s_0 - 1 <= E_0.")
                .assuming("the recipe with the paper's example, L/mu = 1")
                .checkedBy("5000 rounds", RoundSteps::doubles)
                .literally("E_t = 2 tau(t)", (tau, t) -> 2 * tau.at(t))
                .broken("E_t = 1 + t", (tau, t) -> 1 + t)
                .broken("E_t = 2 (tau(t) - tau(0)) + 1", (tau, t) -> 2 * (tau.at(t) - tau.at(0)) + 1);
    }

    private static Finding doubles(Offset offset, Bench bench) {
        DelaySizes sizes = DelaySizes.stronglyConvex(StronglyConvexRecipe.SHIFT, 1, Reading.CORRECTED);
        DelayFunction tau = DelayFunction.stronglyConvex(sizes, 1);
        long more = 0;
        double total = 0;
        double before = offset.at(tau, 0);
        for (long round = 0; round < 5_000; round++) {
            total += sizes.size(round);
            double after = offset.at(tau, total);
            more += after <= 2 * before ? 0 : 1;
            before = after;
        }
        return Finding.of(
                Exactly.never("E_i > 2 E_(i-1)", more, 5_000),
                Exactly.is("s_0 - 1 <= E_0", sizes.size(0) - 1 <= offset.at(tau, 0)));
    }

    private static Claim<?> onset() {
        return Claim.of(
                        "S002-19",
                        "section C.2.2",
                        ClaimKind.EXACT,
                        "The recipe's delay is at most sqrt((t/ln t)(1 - 1/ln t)) from a T_1 on.")
                .assuming("m as small as it may be, d = 1", "T_1 = 4.4 10^6 for L = mu, 7.2 10^10 for L = 100 mu")
                .checkedBy(
                        "The delay against the limit for t from T_1 to 10^18, and T_1 against those numbers",
                        RoundSteps::permissible)
                .literally("(1 - sqrt(3/4)) sqrt(T_1/ln T_1) = 72 L/mu", kappa -> new DelayOnset(kappa).value())
                .broken("without the logarithm", kappa -> Math.pow(72 * kappa / (1 - Math.sqrt(0.75)), 2))
                .broken("144 for 72", kappa -> new DelayOnset(2 * kappa).value());
    }

    private static Finding permissible(DoubleUnaryOperator onset, Bench bench) {
        DelaySizes sizes = DelaySizes.stronglyConvex(new LeastStart(1).start(), 1, Reading.CORRECTED);
        List<Evidence> evidence = new ArrayList<>();
        for (double kappa : List.of(1.0, 100.0)) {
            DelayFunction tau = DelayFunction.stronglyConvex(sizes, kappa);
            double first = onset.applyAsDouble(kappa);
            long above = IntStream.range(0, 1_000)
                    .mapToDouble(step -> first * Math.pow(1e18 / first, step / 999.0))
                    .filter(t -> tau.at(t) > new PermissibleDelay(t, Reading.CORRECTED).value())
                    .count();
            evidence.add(Exactly.never("tau(t) above the limit after T_1, L/mu = " + kappa, above, 1_000));
            evidence.add(Exactly.equal("T_1 for L/mu = " + kappa, first, kappa == 1 ? 4.4e6 : 7.2e10, 0.012));
        }
        return Finding.of(evidence);
    }
}
