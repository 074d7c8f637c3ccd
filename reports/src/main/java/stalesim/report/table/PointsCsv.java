package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.statistics.Interval;
import stalesim.report.comparison.Spread;
import stalesim.report.sweep.PointRow;
import stalesim.report.sweep.SweepInput;

/** A sweep as CSV text, one line a point, clock and cell, with full precision; figures that do not exist are empty. */
public final class PointsCsv {

    private static final List<String> FIGURES = List.of(
            "clock",
            "mode",
            "algorithm",
            "workers",
            "runs",
            "updates_per_second",
            "updates_per_second_low",
            "updates_per_second_high",
            "mean_staleness",
            "final_loss",
            "reached_target",
            "updates_to_target",
            "time_to_target_ns",
            "outcomes");

    private PointsCsv() {}

    /**
     * Renders a sweep. The columns of what is swept are called {@code sweep.PATH}.
     *
     * @param input any sweep
     * @return the text
     */
    public static String render(SweepInput input) {
        List<String> paths =
                input.axes().stream().flatMap(axis -> axis.paths().stream()).toList();
        List<String> header = new ArrayList<>(paths.stream().map("sweep."::concat).toList());
        header.addAll(FIGURES);
        return CsvTables.write(header, input.rows().stream().map(row -> line(paths, row)));
    }

    private static List<String> line(List<String> paths, PointRow row) {
        List<String> line = new ArrayList<>(paths.stream()
                .map(path -> row.point().getOrDefault(path, ""))
                .toList());
        line.addAll(List.of(
                row.clock().label(),
                row.cell().mode().label(),
                row.cell().algorithm(),
                Integer.toString(row.cell().workers()),
                Integer.toString(row.runs()),
                mean(row.throughput()),
                CsvTables.number(row.throughputInterval().map(Interval::low).orElse(Double.NaN)),
                CsvTables.number(row.throughputInterval().map(Interval::high).orElse(Double.NaN)),
                mean(row.meanStaleness()),
                mean(row.finalLoss()),
                Integer.toString(row.updatesToTarget().map(Spread::count).orElse(0)),
                mean(row.updatesToTarget()),
                mean(row.timeNsToTarget()),
                row.outcomes("; ")));
        return line;
    }

    private static String mean(Optional<Spread> spread) {
        return CsvTables.number(spread.map(Spread::mean).orElse(Double.NaN));
    }
}
