package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What tables 2, 3 and 5 say of accuracies; the deviations of five or three runs decide what they can say. */
final class PrintedAccuracies {

    /** Two points of a hundred. */
    private static final double MARGIN = 2;

    private static final double CONSIDERABLE = 0.5;

    private static final Row CIFAR10 = new Row("Cifar10, 4 nodes", small(90.00, 1.69), small(91.63, 0.76));
    private static final Row CIFAR100 = new Row("Cifar100, 4 nodes", small(75.86, 0.28), small(75.78, 0.39));
    private static final Row SQUAD = new Row("SQuAD, 4 nodes", small(93.06, 0.22), small(93.01, 0.26));
    private static final Row CRITEO = new Row("Criteo, 4 nodes", small(80.51, 0.03), small(80.50, 0.02));
    private static final List<Row> SMALL = List.of(CIFAR10, CIFAR100, SQUAD, CRITEO);
    private static final List<Row> LARGE = List.of(
            new Row("Cifar10, 16 nodes", large(85.14, 3.11), large(88.46, 1.56)),
            new Row("Cifar100, 16 nodes", large(72.60, 0.43), large(73.09, 0.20)),
            new Row("SQuAD, 16 nodes", large(92.66, 0.08), large(92.64, 0.01)),
            new Row("Criteo, 16 nodes", large(80.47, 0.08), large(80.48, 0.08)));

    private static final PrintedScore ASP_CIFAR10 = small(87.46, 1.31);
    private static final PrintedScore ASP_SQUAD = small(89.94, 0.36);
    private static final PrintedScore SSP_CIFAR10 = small(89.43, 2.10);
    private static final PrintedScore SSP_SQUAD = small(90.15, 0.45);

    private static final Row ASP_ON_CIFAR10 = new Row("Cifar10", ASP_CIFAR10, CIFAR10.bsp());
    private static final Row ASP_ON_CIFAR100 = new Row("Cifar100", small(66.23, 0.23), CIFAR100.bsp());
    private static final Row ASP_ON_SQUAD = new Row("SQuAD", ASP_SQUAD, SQUAD.bsp());
    private static final Row ASP_ON_CRITEO = new Row("Criteo", small(80.48, 0.07), CRITEO.bsp());

    private PrintedAccuracies() {}

    static List<Claim<?>> claims() {
        return List.of(atLeastAsGood(), asynchronousIsWorse(), staleIsBetween(), moreNodesAreWorse());
    }

    /**
     * Two scores that are compared.
     *
     * @param data set and nodes
     * @param bsp score of BSP, or of what is in its place
     * @param other score that is compared with it
     */
    private record Row(String data, PrintedScore bsp, PrintedScore other) {

        Row swapped() {
            return new Row(data, other, bsp);
        }
    }

    private static PrintedScore small(double mean, double deviation) {
        return PrintedScore.small(mean, deviation);
    }

    private static PrintedScore large(double mean, double deviation) {
        return PrintedScore.large(mean, deviation);
    }

    private static List<Row> all(List<Row> one, List<Row> other) {
        List<Row> rows = new ArrayList<>(one);
        rows.addAll(other);
        return rows;
    }

    private static Claim<?> atLeastAsGood() {
        return Claim.of(
                        "S004-25",
                        "section 4.2, tables 2 and 3",
                        ClaimKind.QUANTITATIVE,
                        "DS-Sync is at least as accurate as BSP: not two points below it. (That it is better is not"
                                + " supported by any row: p = 0.10 to 0.89.)")
                .assuming("printed deviations are those of five runs on 4 nodes and three on 16")
                .checkedBy("Welch's test of the printed numbers, row by row", PrintedAccuracies::notBelow)
                .literally("DS-Sync", all(SMALL, LARGE))
                .broken(
                        "ASP in its place",
                        List.of(ASP_ON_CIFAR10.swapped(), ASP_ON_CIFAR100.swapped(), ASP_ON_SQUAD.swapped()))
                .broken("BSP on 16 nodes against BSP on 4", List.of(acrossNodes(1, true)));
    }

    private static Finding notBelow(List<Row> rows, Bench bench) {
        return Finding.of(rows.stream()
                .map(row -> row.other().reaches(row.bsp(), MARGIN, row.data()))
                .toList());
    }

    private static Claim<?> asynchronousIsWorse() {
        return Claim.of(
                        "S004-26",
                        "section 4.2, table 2",
                        ClaimKind.ORDERING,
                        "ASP is considerably less accurate than BSP, by half a point at least.")
                .assuming("printed deviations are those of five runs")
                .checkedBy("Welch's test of the printed numbers, Holm over the data sets", PrintedAccuracies::worse)
                .literally(
                        "on all data sets", List.of(ASP_ON_CIFAR10, ASP_ON_CIFAR100, ASP_ON_SQUAD, ASP_ON_CRITEO))
                .corrected("on all but Criteo", List.of(ASP_ON_CIFAR10, ASP_ON_CIFAR100, ASP_ON_SQUAD))
                .broken("DS-Sync in its place", SMALL.stream().map(Row::swapped).toList())
                .broken("BSP less accurate than ASP", List.of(ASP_ON_CIFAR100.swapped(), ASP_ON_SQUAD.swapped()));
    }

    private static Finding worse(List<Row> rows, Bench bench) {
        return Finding.of(rows.stream()
                .map(row -> row.other().exceeds(row.bsp(), CONSIDERABLE, row.data()))
                .toList());
    }

    private static Claim<?> staleIsBetween() {
        Row overAsp = new Row("SSP over ASP, Cifar10", ASP_CIFAR10, SSP_CIFAR10);
        Row overAspToo = new Row("SSP over ASP, SQuAD", ASP_SQUAD, SSP_SQUAD);
        Row underBsp = new Row("BSP over SSP, Cifar10", SSP_CIFAR10, CIFAR10.bsp());
        Row underBspToo = new Row("BSP over SSP, SQuAD", SSP_SQUAD, SQUAD.bsp());
        return Claim.of(
                        "S004-27",
                        "appendix B, table 5",
                        ClaimKind.ORDERING,
                        "SSP is more accurate than ASP and less accurate than BSP.")
                .assuming("printed deviations are those of five runs")
                .checkedBy("Welch's test of the printed numbers, Holm over all comparisons", PrintedAccuracies::between)
                .literally("ASP < SSP < BSP", List.of(overAsp, overAspToo, underBsp, underBspToo))
                .broken("ASP > SSP > BSP", List.of(overAsp.swapped(), underBspToo.swapped()))
                .broken("BSP < ASP", List.of(ASP_ON_SQUAD.swapped()));
    }

    private static Finding between(List<Row> rows, Bench bench) {
        return Finding.of(rows.stream()
                .map(row -> row.other().exceeds(row.bsp(), 0, row.data()))
                .toList());
    }

    private static Claim<?> moreNodesAreWorse() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SMALL.size(); i++) {
            rows.add(acrossNodes(i, true));
            rows.add(acrossNodes(i, false));
        }
        return Claim.of(
                        "S004-35",
                        "section 4.2, tables 2 and 3",
                        ClaimKind.TREND,
                        "All methods are less accurate on 16 nodes than on 4, as the batch of all together is larger.")
                .assuming("of SQuAD the score that both tables print")
                .checkedBy(
                        "Signed-rank test over the eight pairs of BSP and DS-Sync on four data sets",
                        PrintedAccuracies::lower)
                .literally("4 nodes over 16", rows)
                .broken("16 nodes over 4", rows.stream().map(Row::swapped).toList())
                .broken("DS-Sync over BSP", all(SMALL, LARGE).stream().map(Row::swapped).toList());
    }

    private static Row acrossNodes(int data, boolean bsp) {
        Row few = SMALL.get(data);
        Row many = LARGE.get(data);
        return bsp
                ? new Row(few.data() + " over 16, BSP", few.bsp(), many.bsp())
                : new Row(few.data() + " over 16, DS-Sync", few.other(), many.other());
    }

    private static Finding lower(List<Row> rows, Bench bench) {
        double[] few = rows.stream().mapToDouble(row -> row.bsp().mean()).toArray();
        double[] many = rows.stream().mapToDouble(row -> row.other().mean()).toArray();
        List<Evidence> evidence = List.of(Ordered.greater("accuracy with 4 nodes over that with 16", few, many));
        return Finding.of(evidence);
    }
}
