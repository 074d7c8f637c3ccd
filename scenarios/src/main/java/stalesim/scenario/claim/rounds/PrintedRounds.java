package stalesim.scenario.claim.rounds;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Rounds of communication as they are printed: table 2, figures 4 and 7. */
final class PrintedRounds {

    private static final long BUDGET = 20_000;
    private static final int NODES = 5;

    private PrintedRounds() {}

    static List<Claim<?>> claims() {
        return List.of(tableTwo(), figureSeven(), figureFour());
    }

    private static Claim<?> tableTwo() {
        return Claim.of(
                        "S002-26",
                        "table 2; footnote of table 1",
                        ClaimKind.EXACT,
                        "Sizes of 50, 100, 200, 500, 700 and 1000 make 80, 40, 20, 8, 6 and 4 rounds of 20000 gradients"
                                + " on 5 nodes.")
                .checkedBy("The rounds counted", PrintedRounds::ofTable)
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
                .checkedBy("The rounds counted", PrintedRounds::nineOfTwenty)
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
                .checkedBy("The rounds counted", PrintedRounds::ofFigure)
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
}
