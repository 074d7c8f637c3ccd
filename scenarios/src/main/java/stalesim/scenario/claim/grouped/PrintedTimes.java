package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Arithmetic with the iterations and times of table 4. */
final class PrintedTimes {

    private static final List<Row> FOUR = List.of(
            new Row("Cifar10", 6566, 4011.83, 2940, 1414.14, 2.836939766),
            new Row("Cifar100", 12740, 7822.36, 11466, 5515.15, 1.41834039),
            new Row("ImageNet", 341_664, 301_005, 341_664, 198_165, 1.518961472),
            new Row("SQuAD", 7400, 18278, 7400, 15096, 1.210784314),
            new Row("Criteo", 5000, 20266, 5000, 19300, 1.050051813));
    private static final List<Row> SIXTEEN = List.of(
            new Row("Cifar10", 1833, 1704.69, 780, 514.8, 3.311363636),
            new Row("Cifar100", 1417, 1105.26, 806, 394.94, 2.798551679),
            new Row("SQuAD", 2050, 7974.5, 1950, 4797, 1.662393162),
            new Row("Criteo", 2260, 7137.56, 1980, 6676.3, 1.069089166));
    /** Times are printed to four digits and more. */
    private static final double PRINTED = 1e-4;
    /** Half a unit of the digit in "1.5 times". */
    private static final double TENTH = 0.05;

    private PrintedTimes() {}

    static List<Claim<?>> claims() {
        return List.of(upToOneAndAHalf(), moreWithSixteen(), overall(), upToThree(), noMoreIterations());
    }

    /**
     * A row of table 4.
     *
     * @param data set
     * @param bsp iterations of BSP
     * @param bspTime of BSP, in s
     * @param own iterations of DS-Sync
     * @param ownTime of DS-Sync, in s
     * @param printed speed-up
     */
    private record Row(String data, double bsp, double bspTime, double own, double ownTime, double printed) {

        double wall() {
            return bspTime / ownTime;
        }

        double iterations() {
            return bsp / own;
        }

        double perIteration() {
            return bspTime / bsp / (ownTime / own);
        }

        /** The other way around. */
        Row swapped() {
            return new Row(data, own, ownTime, bsp, bspTime, printed);
        }
    }

    private static double greatest(List<Row> rows, ToDoubleFunction<Row> figure) {
        return rows.stream().mapToDouble(figure).max().orElseThrow();
    }

    private static Claim<?> upToOneAndAHalf() {
        return Claim.of(
                        "S004-28",
                        "section 4.3",
                        ClaimKind.EXACT,
                        "On 4 nodes an iteration of DS-Sync is up to 1.5 times as fast as one of BSP.")
                .checkedBy(
                        "Greatest ratio of the times of an iteration in table 4, which for two workers a group bandwidth"
                                + " allows to be (N+1)/N = 1.5",
                        PrintedTimes::iteration)
                .literally("time of an iteration", Row::perIteration)
                .broken("wall time to the target", Row::wall)
                .broken("number of iterations", Row::iterations);
    }

    private static Finding iteration(ToDoubleFunction<Row> speedUp, Bench bench) {
        return Finding.of(Exactly.equal("greatest of five data sets", greatest(FOUR, speedUp), 1.5, TENTH / 1.5));
    }

    private static Claim<?> moreWithSixteen() {
        return Claim.of(
                        "S004-29",
                        "section 4.3",
                        ClaimKind.EXACT,
                        "On 16 nodes an iteration gains more than on 4, for all models.")
                .checkedBy("Times of an iteration in table 4, models that were run on both", PrintedTimes::larger)
                .literally("all models", List.of("Cifar10", "Cifar100", "SQuAD", "Criteo"))
                .corrected("all but DeepFM on Criteo", List.of("Cifar10", "Cifar100", "SQuAD"))
                .broken("DeepFM on Criteo", List.of("Criteo"));
    }

    private static Finding larger(List<String> data, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (Row many : SIXTEEN) {
            if (data.contains(many.data())) {
                Row few = FOUR.stream().filter(row -> row.data().equals(many.data())).findFirst().orElseThrow();
                evidence.add(Exactly.is(many.data() + " gains more", many.perIteration() > few.perIteration())
                        .with("4 nodes", few.perIteration())
                        .with("16 nodes", many.perIteration()));
            }
        }
        return Finding.of(evidence);
    }

    private static List<Row> all() {
        List<Row> rows = new ArrayList<>(FOUR);
        rows.addAll(SIXTEEN);
        return rows;
    }

    private static Claim<?> overall() {
        return Claim.of(
                        "S004-31",
                        "table 4",
                        ClaimKind.EXACT,
                        "The nine speed-ups of table 4 are ratios of wall times, and so products of the ratios of"
                                + " iterations and of their times.")
                .checkedBy("Ratios of the printed times, to 1e-4", PrintedTimes::ratios)
                .literally("BSP over DS-Sync", Row::wall)
                .broken("DS-Sync over BSP", row -> row.swapped().wall())
                .broken("iterations alone", Row::iterations)
                .broken("times of an iteration alone", Row::perIteration);
    }

    private static Finding ratios(ToDoubleFunction<Row> speedUp, Bench bench) {
        double worst = 0;
        for (Row row : all()) {
            double found = speedUp.applyAsDouble(row);
            worst = Math.max(worst, Math.abs(found / row.printed() - 1));
            worst = Math.max(worst, Math.abs(found / (row.iterations() * row.perIteration()) - 1));
        }
        return Finding.of(Exactly.equal("greatest relative difference", worst, 0, PRINTED));
    }

    private static Claim<?> upToThree() {
        return Claim.of(
                        "S004-32",
                        "section 4.4",
                        ClaimKind.EXACT,
                        "DS-Sync reaches its target up to 3.31 times as fast as BSP. (2.35 of it are fewer iterations to a"
                                + " target one deviation below BSP, 1.41 faster ones.)")
                .checkedBy("Greatest ratio of wall times in table 4", PrintedTimes::wallTime)
                .literally("wall time", Row::wall)
                .broken("time of an iteration", Row::perIteration)
                .broken("number of iterations", Row::iterations);
    }

    private static Finding wallTime(ToDoubleFunction<Row> speedUp, Bench bench) {
        double most = greatest(all(), speedUp);
        return Finding.of(Exactly.equal("greatest of nine", most, 3.31, 0.005 / 3.31)
                .with("of it iterations", greatest(SIXTEEN, Row::iterations)));
    }

    private static Claim<?> noMoreIterations() {
        return Claim.of(
                        "S004-40",
                        "section 4.2, figure 2; table 4",
                        ClaimKind.EXACT,
                        "DS-Sync needs no more iterations than BSP.")
                .checkedBy(
                        "Iterations to the target in table 4, and updates to 5 % of the loss of a quadratic, where both"
                                + " have the same mean path",
                        IterationsNeeded::compared)
                .literally("BSP over DS-Sync", new IterationsNeeded(all().stream().map(Row::iterations).toList(), false))
                .broken(
                        "DS-Sync over BSP",
                        new IterationsNeeded(all().stream().map(row -> 1 / row.iterations()).toList(), false))
                .broken(
                        "half the step",
                        new IterationsNeeded(all().stream().map(Row::iterations).toList(), true))
                .alsoMeasured();
    }
}
