package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
record TimedRow(String data, double bsp, double bspTime, double own, double ownTime, double printed) {

    static final List<TimedRow> FOUR = List.of(
            new TimedRow("Cifar10", 6566, 4011.83, 2940, 1414.14, 2.836939766),
            new TimedRow("Cifar100", 12740, 7822.36, 11466, 5515.15, 1.41834039),
            new TimedRow("ImageNet", 341_664, 301_005, 341_664, 198_165, 1.518961472),
            new TimedRow("SQuAD", 7400, 18278, 7400, 15096, 1.210784314),
            new TimedRow("Criteo", 5000, 20266, 5000, 19300, 1.050051813));
    static final List<TimedRow> SIXTEEN = List.of(
            new TimedRow("Cifar10", 1833, 1704.69, 780, 514.8, 3.311363636),
            new TimedRow("Cifar100", 1417, 1105.26, 806, 394.94, 2.798551679),
            new TimedRow("SQuAD", 2050, 7974.5, 1950, 4797, 1.662393162),
            new TimedRow("Criteo", 2260, 7137.56, 1980, 6676.3, 1.069089166));

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
    TimedRow swapped() {
        return new TimedRow(data, own, ownTime, bsp, bspTime, printed);
    }

    static List<TimedRow> all() {
        List<TimedRow> rows = new ArrayList<>(FOUR);
        rows.addAll(SIXTEEN);
        return rows;
    }

    static double greatest(List<TimedRow> rows, ToDoubleFunction<TimedRow> figure) {
        return rows.stream().mapToDouble(figure).max().orElseThrow();
    }
}
