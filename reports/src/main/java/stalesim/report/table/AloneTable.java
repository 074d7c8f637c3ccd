package stalesim.report.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.result.Outcome;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.TargetReached;

/** Runs of one clock, which nothing is compared with, at most 100 columns wide. */
final class AloneTable {

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("mode", false),
            new Table.Column("algorithm", false),
            new Table.Column("m", true),
            new Table.Column("runs", true),
            new Table.Column("updates/s", true),
            new Table.Column("grad./s", true),
            new Table.Column("mean tau", true),
            new Table.Column("loss", true),
            new Table.Column("to loss", true),
            new Table.Column("outcome", false));

    private AloneTable() {}

    /** A row a cell and clock; columns in which there is nothing are left out. */
    static Table of(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        comparison.rows().forEach(row -> row.sides().forEach(side -> rows.add(row(row, side))));
        List<Integer> filled = IntStream.range(0, COLUMNS.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(Figures.NONE)))
                .boxed()
                .toList();
        return new Table(
                filled.stream().map(COLUMNS::get).toList(),
                rows.stream().map(row -> filled.stream().map(row::get).toList()).toList());
    }

    private static List<String> row(ComparisonRow row, Side side) {
        return List.of(
                row.cell().mode().label(),
                ComparisonTables.shorten(row.cell().algorithm()),
                Integer.toString(row.cell().workers()),
                Integer.toString(side.runs()),
                ComparisonTables.rate(side.throughput()),
                ComparisonTables.rate(side.gradientsPerSecond()),
                Figures.mean(side.meanStaleness()),
                Figures.mean(side.finalLoss()),
                side.target()
                        .flatMap(TargetReached::timeNs)
                        .map(time -> Figures.time(time.mean(), 3).replace("\u00a0", " "))
                        .orElse(Figures.NONE),
                outcome(side));
    }

    /** The gravest, and how many runs had it where not all did. */
    private static String outcome(Side side) {
        Outcome gravest = Collections.max(side.outcomes().keySet());
        int count = side.outcomes().get(gravest);
        return (count == side.runs() ? "" : count + "/" + side.runs() + " ") + gravest.label();
    }
}
