package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import stalesim.model.bound.rounds.DelayCovers;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.Damping;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Property 3, by which workers may count rounds instead of delays, and lemma 3, by which sizes satisfy it. */
final class DelayProperty {

    private static final int ROUNDS = 60;

    private DelayProperty() {}

    /** The right side of property 3 for round i, given s_(i-j) for j &gt;= 0 and d. */
    private interface Window {
        double sum(LongUnaryOperator before, int lag);
    }

    /** Sizes for g and d, with gamma = 4 ln z. */
    private interface Recipe {
        DelaySizes sizes(double root, int lag);
    }

    static List<Claim<?>> claims() {
        return List.of(property(), logarithm());
    }

    private static Claim<?> property() {
        return Claim.of(
                        "S002-06",
                        "section 3.2, eq. 3 and 5",
                        ClaimKind.EXACT,
                        "Where tau(s_0 + ... + s_i) >= 1 + s_(i-d) + ... + s_i from round d on, a worker at most d"
                                + " rounds ahead has t_delay <= tau(t_glob).")
                .assuming("t - tau(t) increases")
                .checkedBy(
                        "Delay functions that satisfy the property barely, for 5 sequences and d = 0 .. 3: t_delay of"
                                + " every gradient of a worker that is d rounds ahead",
                        DelayProperty::enough)
                .literally("1 + s_(i-d) + ... + s_i", (before, lag) -> 1 + sum(before, lag))
                .broken("1 + s_(i-d+1) + ... + s_i", (before, lag) -> 1 + sum(before, lag - 1))
                .broken("1 + s_(i-d)", (before, lag) -> 1.0 + before.applyAsLong(lag));
    }

    private static double sum(LongUnaryOperator before, int lag) {
        return LongStream.rangeClosed(0, lag).map(before).sum();
    }

    private static Finding enough(Window window, Bench bench) {
        List<SampleSizes> sequences = List.of(
                new PowerSizes(5, 1, 0),
                new PowerSizes(20, 0.5, 0),
                PowerSizes.constant(30),
                new LogarithmicSizes(10, 0),
                DelaySizes.power(2, 30, 0));
        long late = 0;
        long gradients = 0;
        for (SampleSizes sizes : sequences) {
            for (int lag = 0; lag <= 3; lag++) {
                double offset = leastOffset(sizes, lag, window);
                for (long round = lag; round < ROUNDS; round++) {
                    late += late(sizes, round, lag, offset);
                    gradients += sizes.size(sizes.first() + round);
                }
            }
        }
        return Finding.of(Exactly.never("t_delay > tau(t_glob)", late, gradients));
    }

    /** The least M for which tau(t) = M + sqrt(t) has the property. */
    private static double leastOffset(SampleSizes sizes, int lag, Window window) {
        double least = 0;
        for (long round = lag; round < ROUNDS; round++) {
            long i = sizes.first() + round;
            double needed = window.sum(back -> sizes.size(i - back), lag);
            least = Math.max(least, needed - Math.sqrt((double) total(sizes, round)));
        }
        return least;
    }

    private static long total(SampleSizes sizes, long round) {
        return LongStream.rangeClosed(0, round).map(i -> sizes.size(sizes.first() + i)).sum();
    }

    /** Gradients of a lone worker in a round that are late, if it has seen no more than lag rounds before. */
    private static long late(SampleSizes sizes, long round, int lag, double offset) {
        long end = total(sizes, round);
        long seen = round - lag == 0 ? 0 : total(sizes, round - lag - 1);
        long late = 0;
        for (long left = 1; left <= sizes.size(sizes.first() + round); left++) {
            long global = end - left - 1;
            late += global >= 0 && end - left - seen > offset + Math.sqrt((double) global) ? 1 : 0;
        }
        return late;
    }

    private static Claim<?> logarithm() {
        return Claim.of(
                        "S002-11",
                        "lemma 3",
                        ClaimKind.EXACT,
                        "gamma(z) = 4 ln z satisfies the conditions of lemma 3, whose sizes are positive, do not fall"
                                + " and satisfy property 3.")
                .checkedBy(
                        "gamma >= 1 and gamma >= z gamma' g/(g-1) for z = 0 .. 10^6, sizes and property 3 for g = 2 and"
                                + " 3, d = 0 .. 3",
                        DelayProperty::conditions)
                .literally("gamma(z) = 4 ln z, m = 0", (g, d) -> logarithmic(g, 0, d, Reading.LITERAL))
                .corrected("gamma(z) = 4 ln max(z, e^2), omega(x) = gamma((x (g-1)/g)^(g/(g-1))), m + 1 >= 2 e (d+1)",
                        (g, d) -> logarithmic(g, new LeastStart(d).start(), d, Reading.CORRECTED))
                .broken("the printed gamma with that m", (g, d) ->
                        logarithmic(g, new LeastStart(d).start(), d, Reading.LITERAL));
    }

    private static DelaySizes logarithmic(double root, long shift, int lag, Reading reading) {
        Damping gamma = reading == Reading.CORRECTED ? Damping.LOGARITHM : Damping.LOGARITHM_LITERAL;
        return new DelaySizes(new DelaySizes.Shape(root, gamma), shift, lag, reading);
    }

    private static Finding conditions(Recipe recipe, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (double root : List.of(2.0, 3.0)) {
            evidence.add(gamma(recipe.sizes(root, 0).shape()));
            for (int lag = 0; lag <= 3; lag++) {
                DelaySizes sizes = recipe.sizes(root, lag);
                boolean defined = LongStream.range(0, 2_000)
                        .allMatch(i -> sizes.unrounded(i) > 0 && sizes.unrounded(i) <= sizes.unrounded(i + 1));
                String what = ", g = " + root + ", d = " + lag;
                evidence.add(Exactly.is("sizes are positive and do not fall" + what, defined));
                evidence.add(Exactly.is("property 3" + what, defined
                        && new DelayCovers(DelayFunction.of(sizes), sizes, lag, 2_000).holds()));
            }
        }
        return Finding.of(evidence);
    }

    private static Evidence gamma(DelaySizes.Shape shape) {
        Damping gamma = shape.damping();
        double factor = shape.root() / (shape.root() - 1);
        long violated = 0;
        for (int step = -200; step <= 600; step++) {
            double z = Math.pow(10, step / 100.0);
            double slope = (gamma.at(z * (1 + 1e-6)) - gamma.at(z)) / (z * 1e-6);
            violated += gamma.at(z) < 1 || gamma.at(z) < z * slope * factor * (1 - 1e-5) ? 1 : 0;
        }
        return Exactly.never("gamma < 1 or gamma < z gamma' g/(g-1), g = " + shape.root(), violated, 801);
    }
}
