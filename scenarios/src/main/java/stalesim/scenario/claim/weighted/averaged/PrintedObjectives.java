package stalesim.scenario.claim.weighted.averaged;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Table 2: objective after 1 and after 100000 to 800000 updates. */
final class PrintedObjectives {

    private static final List<Double> SIMU = List.of(
            264.925, 245.760, 229.025, 213.384, 198.697, 185.311, 173.795, 163.657, 154.109);
    private static final List<Double> WEIGHTED = List.of(
            264.925, 245.264, 229.733, 213.612, 198.384, 185.436, 173.748, 163.702, 154.130);
    private static final List<Double> DIRECT = List.of(
            264.925, 251.062, 235.224, 222.767, 212.291, 203.155, 193.497, 184.142, 176.307);

    private PrintedObjectives() {}

    static List<Claim<?>> claims() {
        return List.of(geometric(), closeToBalanced());
    }

    /** The subject says which slopes of the logarithm are right. */
    private static Claim<?> geometric() {
        return Claim.of(
                        "S001-26",
                        "section 5.1, table 2, SimuParallel SGD",
                        ClaimKind.EXACT,
                        "The objective falls in every row, from 264.925 to 154.109, as r^t with r = 0.99999.")
                .checkedBy(
                        "The rows; and the logarithm of the printed numbers over t: a line with R^2 > 0.99 and"
                                + " the slope"
                                + " of ln r but for 10 %",
                        PrintedObjectives::slope)
                .literally("slope ln 0.99999 = -1e-5", slope -> Math.abs(slope / Math.log(0.99999) - 1) < 0.1)
                .corrected("slower than 1 - eta lambda: slope between -1e-6 and 0", slope -> slope > -1e-6 && slope < 0)
                .broken("no slope", slope -> slope >= 0)
                .broken("twice ln(1 - eta lambda)", slope -> Math.abs(slope / 2e-6 + 1) < 0.1);
    }

    private static Finding slope(DoublePredicate right, Bench bench) {
        SimpleRegression line = new SimpleRegression();
        long rises = 0;
        for (int row = 0; row < SIMU.size(); row++) {
            line.addData(row * 1e5, Math.log(SIMU.get(row)));
            rises += row > 0 && SIMU.get(row) >= SIMU.get(row - 1) ? 1 : 0;
        }
        return Finding.of(
                        Exactly.never("row that is not lower", rises, 8),
                        Exactly.is("R^2 > 0.99", line.getRSquare() > 0.99).with("R^2", line.getRSquare()),
                        Exactly.is("slope", right.test(line.getSlope())).with("slope 1e6", 1e6 * line.getSlope()))
                .drawn(new Picture(
                        "Table 2",
                        "1000 updates of the fastest node",
                        "objective",
                        List.of(drawn("SimuParallel", SIMU), drawn("WP-SGD", WEIGHTED), drawn("direct", DIRECT))));
    }

    private static Picture.Line drawn(String name, List<Double> column) {
        List<Double> updates = IntStream.range(0, column.size()).mapToObj(row -> row * 100.0).toList();
        return new Picture.Line(name, updates, column);
    }

    private static Claim<?> closeToBalanced() {
        return Claim.of(
                        "S001-27",
                        "section 5.1, table 2",
                        ClaimKind.EXACT,
                        "WP-SGD is as good as SimuParallel SGD at every row, direct averaging worse.")
                .checkedBy(
                        "Printed numbers: WP-SGD within 0.75, and direct averaging above WP-SGD by 5 to 22.2 after the"
                                + " first row",
                        PrintedObjectives::rows)
                .literally("WP-SGD's column", WEIGHTED)
                .broken("direct averaging's column", DIRECT)
                .broken("WP-SGD's column a row late", late());
    }

    private static List<Double> late() {
        return IntStream.range(0, WEIGHTED.size()).mapToObj(row -> WEIGHTED.get(Math.max(0, row - 1))).toList();
    }

    private static Finding rows(List<Double> weighted, Bench bench) {
        double apart = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int row = 1; row < SIMU.size(); row++) {
            apart = Math.max(apart, Math.abs(weighted.get(row) - SIMU.get(row)));
            least = Math.min(least, DIRECT.get(row) - weighted.get(row));
            most = Math.max(most, DIRECT.get(row) - weighted.get(row));
        }
        return Finding.of(
                Exactly.is("within 0.75 of SimuParallel", apart <= 0.75).with("farthest", apart),
                Exactly.is("direct worse by 5 to 22.2", least >= 5 && most <= 22.2)
                        .with("least", least)
                        .with("most", most));
    }
}
