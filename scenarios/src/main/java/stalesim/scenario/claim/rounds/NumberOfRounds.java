package stalesim.scenario.claim.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Rounds of communication as the number of gradients grows: sections 2 and 4.1. */
final class NumberOfRounds {

    private static final long BUDGET = 20_000;

    private NumberOfRounds() {}

    static List<Claim<?>> claims() {
        return List.of(root(), constant(), besideLocal());
    }

    /** Rounds for a size and a number of gradients. */
    private interface Count {
        long rounds(long size, long gradients);
    }

    private static Claim<?> root() {
        return Claim.of(
                        "S002-24",
                        "contribution IV, section 4.1",
                        ClaimKind.QUANTITATIVE,
                        "With linearly growing sizes the number of rounds grows as the root of that of gradients.")
                .shownBy("stalesim run local-rounds")
                .checkedBy(
                        "Double logarithmic slope of rounds for 10^4 to 10^8 gradients, within 0.02 of 1/2",
                        NumberOfRounds::slope)
                .literally("s_i = i/(2 (d+1)^2), lemma 1 with g = 2", DelaySizes.power(2, 0, 1))
                .broken("constant sizes", PowerSizes.constant(100))
                .broken("s_i = 50 sqrt(i)", new PowerSizes(50, 0.5, 0));
    }

    private static Finding slope(SampleSizes sizes, Bench bench) {
        double[] gradients = {1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7, 3e7, 1e8};
        double[] rounds =
                Arrays.stream(gradients).map(k -> rounds(sizes, (long) k, 1)).toArray();
        return Finding.of(Exactly.equal("slope", LogLog.slope(gradients, rounds), 0.5, 0.02)
                        .with("rounds for 20000 gradients", rounds(sizes, BUDGET, 1)))
                .drawn(new Picture(
                        "Rounds of communication",
                        "log10 of gradients",
                        "log10 of rounds",
                        List.of(line("sizes checked", gradients, rounds), rootLine(gradients))));
    }

    private static Picture.Line line(String name, double[] gradients, double[] rounds) {
        return new Picture.Line(
                name,
                Arrays.stream(gradients).map(Math::log10).boxed().toList(),
                Arrays.stream(rounds).map(Math::log10).boxed().toList());
    }

    private static Picture.Line rootLine(double[] gradients) {
        return line("2 (d+1) sqrt(K)", gradients, Arrays.stream(gradients).map(k -> 4 * Math.sqrt(k)).toArray());
    }

    private static double rounds(SampleSizes sizes, long gradients, int nodes) {
        return new Rounds(sizes, gradients, nodes).rounds();
    }

    private static Claim<?> constant() {
        return Claim.of(
                        "S002-25",
                        "section 4.1",
                        ClaimKind.EXACT,
                        "With sizes of s in every round the number of rounds is K/s, proportional to K.")
                .assuming("rounded up")
                .checkedBy("The rounds counted, s = 1 .. 500 and K = 1000, 20000 and 100000", NumberOfRounds::counted)
                .literally("K/s", (s, k) -> (k + s - 1) / s)
                .broken("rounded down", (s, k) -> k / s)
                .broken("one more", (s, k) -> k / s + 1);
    }

    private static Finding counted(Count count, Bench bench) {
        long wrong = 0;
        for (long size = 1; size <= 500; size++) {
            for (long gradients : List.of(1_000L, BUDGET, 100_000L)) {
                long rounds = new Rounds(PowerSizes.constant(size), gradients, 1).rounds();
                wrong += rounds == count.rounds(size, gradients) ? 0 : 1;
            }
        }
        return Finding.of(Exactly.never("differs from the count", wrong, 1_500));
    }

    private static Claim<?> besideLocal() {
        return Claim.of(
                        "S002-47",
                        "section 2",
                        ClaimKind.EXACT,
                        "Rounds of order K^(3/4), as known for local SGD on plain convex problems, are more and more"
                                + " than those of linearly growing sizes.")
                .assuming("K^(3/4) rounds are those of s_i = 50 i^(1/3); formulas alone are compared")
                .checkedBy(
                        "Rounds of both for 10^4 to 10^8 gradients: slope of those of i^(1/3) within 0.02 of 3/4, and"
                                + " growth of their ratio",
                        NumberOfRounds::ratio)
                .literally("s_i = 50 i", new PowerSizes(50, 1, 0))
                .broken("s_i = 50 i^(1/4)", new PowerSizes(50, 0.25, 0))
                .broken("constant sizes", PowerSizes.constant(50));
    }

    private static Finding ratio(SampleSizes sizes, Bench bench) {
        SampleSizes local = new PowerSizes(50, 1.0 / 3, 0);
        double[] gradients = {1e4, 1e5, 1e6, 1e7, 1e8};
        double[] of = Arrays.stream(gradients).map(k -> rounds(local, (long) k, 1)).toArray();
        double[] ratios = IntStream.range(0, of.length)
                .mapToDouble(i -> of[i] / rounds(sizes, (long) gradients[i], 1))
                .toArray();
        long falls = IntStream.range(1, of.length).filter(i -> ratios[i] <= ratios[i - 1]).count();
        return Finding.of(
                Exactly.equal("slope for i^(1/3)", LogLog.slope(gradients, of), 0.75, 0.02),
                Exactly.never("the ratio does not grow", falls, of.length - 1L));
    }
}
