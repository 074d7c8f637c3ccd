package stalesim.report.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows that are drawn in one chart.
 *
 * @param label what they have in common, in words
 * @param rows in plan order, at least one
 */
public record SweepPanel(String label, List<PointRow> rows) {

    /** Makes the list immutable. */
    public SweepPanel {
        rows = List.copyOf(rows);
    }

    /**
     * A panel a clock, mode and algorithm.
     *
     * @param rows of a sweep
     * @return in the order of their first rows
     */
    public static List<SweepPanel> byAlgorithm(List<PointRow> rows) {
        return by(rows, SweepPanel::algorithm);
    }

    /**
     * A panel a clock, mode, algorithm and number of workers.
     *
     * @param rows of a sweep
     * @return in the order of their first rows
     */
    public static List<SweepPanel> byCell(List<PointRow> rows) {
        return by(rows, row -> algorithm(row) + ", m = " + row.cell().workers());
    }

    /**
     * Panels in which no two rows are of the same point: {@link #byAlgorithm}, and {@link #byCell} where the number of
     * workers is not a matter of the point.
     *
     * @param rows of a sweep
     * @return in the order of their first rows
     */
    public static List<SweepPanel> withOwnPoints(List<PointRow> rows) {
        return byAlgorithm(rows).stream()
                .flatMap(panel -> panel.hasOwnPoints() ? Stream.of(panel) : byCell(panel.rows()).stream())
                .toList();
    }

    /**
     * Whether no two rows are of the same point.
     *
     * @return true if a point tells which row it is
     */
    public boolean hasOwnPoints() {
        return rows.stream().map(PointRow::point).distinct().count() == rows.size();
    }

    private static String algorithm(PointRow row) {
        return row.cell().algorithm() + ", " + row.clock().label() + ", " + row.cell().mode().label();
    }

    private static List<SweepPanel> by(List<PointRow> rows, Function<PointRow, String> label) {
        Map<String, List<PointRow>> panels = new LinkedHashMap<>();
        rows.forEach(row -> panels.computeIfAbsent(label.apply(row), key -> new ArrayList<>()).add(row));
        return panels.entrySet().stream()
                .map(entry -> new SweepPanel(entry.getKey(), entry.getValue()))
                .toList();
    }
}
