package stalesim.report.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import stalesim.report.table.CsvTables;
import stalesim.report.table.Figures;
import stalesim.report.table.Table;

/** What changed between two folders as tables. */
public final class ChangeTables {

    private ChangeTables() {}

    /**
     * A table for readers.
     *
     * @param changes a line each
     * @return cell, figure, both means, the change in proportion with its interval, p and what that means
     */
    public static Table table(List<FigureChange> changes) {
        List<Table.Column> columns = List.of(
                new Table.Column("cell", false),
                new Table.Column("figure", false),
                new Table.Column("before", true),
                new Table.Column("after", true),
                new Table.Column("change", true),
                new Table.Column("±", true),
                new Table.Column("p", true),
                new Table.Column("verdict", false));
        return new Table(columns, changes.stream().map(ChangeTables::row).toList());
    }

    private static List<String> row(FigureChange change) {
        String unit = change.figure().unit().isEmpty() ? "" : ", " + change.figure().unit();
        return List.of(
                change.cell().label(),
                change.figure().label() + unit,
                Figures.number(change.before()),
                Figures.number(change.after()),
                percent(change.relative()),
                percent(change.change().halfWidth() / Math.abs(change.before())).replace("+", ""),
                Double.isNaN(change.p()) ? Figures.NONE : Figures.number(change.p(), 2),
                change.verdict().label());
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Figures.signedPercent(OptionalDouble.of(share)) : Figures.NONE;
    }

    /**
     * A table for programs, with full precision.
     *
     * @param changes a line each
     * @return CSV text; what varies between points has columns of its own
     */
    public static String csv(List<FigureChange> changes) {
        Set<String> paths = new LinkedHashSet<>();
        changes.forEach(change -> paths.addAll(change.cell().point().keySet()));
        List<String> header = new ArrayList<>(paths.stream().map("sweep."::concat).toList());
        header.addAll(List.of(
                "clock", "mode", "algorithm", "workers", "figure", "before", "after", "change", "change_low",
                "change_high", "p", "verdict"));
        return CsvTables.write(header, changes.stream().map(change -> line(paths, change)));
    }

    private static List<String> line(Set<String> paths, FigureChange change) {
        ComparedCell cell = change.cell();
        List<String> line = new ArrayList<>(paths.stream()
                .map(path -> cell.point().getOrDefault(path, ""))
                .toList());
        line.addAll(List.of(
                cell.clock().label(),
                cell.cell().mode().label(),
                cell.cell().algorithm(),
                Integer.toString(cell.cell().workers()),
                change.figure().label(),
                CsvTables.number(change.before()),
                CsvTables.number(change.after()),
                CsvTables.number(change.change().centre()),
                CsvTables.number(change.change().low()),
                CsvTables.number(change.change().high()),
                CsvTables.number(change.p()),
                change.verdict().label()));
        return line;
    }
}
