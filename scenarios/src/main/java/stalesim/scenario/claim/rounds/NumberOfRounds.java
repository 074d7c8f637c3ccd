package stalesim.scenario.claim.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Rounds of communication for a number of gradients. */
final class NumberOfRounds {

    private static final long BUDGET = 20_000;
    private static final int NODES = 5;

    private NumberOfRounds() {}

    /** Rounds for a size and a number of gradients. */
    private interface Count {
        long rounds(long size, long gradients);
    }

    static List<Claim<?>> claims() {
        return List.of(root(), constant(), tableTwo(), figureSeven(), figureFour(), besideLocal());
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

    private static Claim<?> tableTwo() {
        return Claim.of(
                        "S002-26",
                        "table 2; footnote of table 1",
                        ClaimKind.EXACT,
                        "Sizes of 50, 100, 200, 500, 700 and 1000 make 80, 40, 20, 8, 6 and 4 rounds of 20000 gradients"
                                + " on 5 nodes.")
                .checkedBy("The rounds counted", NumberOfRounds::ofTable)
                .literally("sizes are of all nodes together", 1)
                .corrected("sizes are of each node", NODES)
                .broken("4 nodes", 4);
    }

    private static Finding ofTable(Integer nodes, Bench bench) {
        List<Long> found = Stream.of(50, 100, 200, 500, 700, 1_000)
                .map(size -> new Rounds(PowerSizes.constant(size), BUDGET, nodes).rounds())
                .toList();
        return Finding.of(Exactly.same("rounds", found, List.of(80L, 40L, 20L, 8L, 6L, 4L)));
    }

    private static Claim<?> figureSeven() {
        return Claim.of(
                        "S002-28",
                        "figure 7, section D.2.3",
                        ClaimKind.EXACT,
                        "For 20000 gradients, sizes that grow linearly need 9 rounds where constant ones need 20.")
                .assuming("200 a node in constant rounds, 100 i a node in growing ones; the figure does not tell a")
                .checkedBy("The rounds counted", NumberOfRounds::nineOfTwenty)
                .literally("sizes are of all nodes together, as table 1 says", 1)
                .corrected("sizes are of each of 5 nodes", NODES)
                .broken("10 nodes", 10);
    }

    private static Finding nineOfTwenty(Integer nodes, Bench bench) {
        return Finding.of(
                Exactly.same("rounds of 200", new Rounds(PowerSizes.constant(200), BUDGET, nodes).rounds(), 20),
                Exactly.same("rounds of 100 i", new Rounds(new PowerSizes(100, 1, 0), BUDGET, nodes).rounds(), 9));
    }

    private static Claim<?> figureFour() {
        return Claim.of(
                        "S002-29",
                        "figure 4, section D.2.2",
                        ClaimKind.EXACT,
                        "The larger the exponent of s_i = 50 i^c, the fewer rounds: 80, 40, 24, 17 and 13 for c = 0,"
                                + " 1/4, 1/2, 3/4 and 1; 18 for 50 i/ln i.")
                .assuming("20000 gradients on 5 nodes", "sizes are of each node, i/ln i from i = 2")
                .checkedBy("The rounds counted", NumberOfRounds::ofFigure)
                .literally("i^c", c -> new PowerSizes(50, c, 0))
                .broken("i^(c/2)", c -> new PowerSizes(50, c / 2, 0))
                .broken("i^(1-c)", c -> new PowerSizes(50, 1 - c, 0));
    }

    private static Finding ofFigure(DoubleFunction<SampleSizes> sizes, Bench bench) {
        List<Long> found = DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                .mapToObj(c -> new Rounds(sizes.apply(c), BUDGET, NODES).rounds())
                .toList();
        return Finding.of(
                Exactly.same("rounds by exponent", found, List.of(80L, 40L, 24L, 17L, 13L)),
                Exactly.same("rounds of i/ln i", new Rounds(new LogarithmicSizes(50, 0), BUDGET, NODES).rounds(), 18));
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
