package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stalesim.report.chart.Figure;
import stalesim.report.chart.sweep.SweepLineCharts;
import stalesim.report.chart.sweep.SweepMaps;
import stalesim.report.input.ReportInput;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.sweep.PointRow;
import stalesim.report.sweep.SweepAxis;
import stalesim.report.sweep.SweepFigure;
import stalesim.report.sweep.SweepInput;
import stalesim.report.sweep.SweepPanel;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * The report of a sweep as one HTML file that needs nothing else: a summary, charts against one or two numeric axes,
 * the first rows of the table. The same input gives the same text.
 *
 * @param input what it is made from
 */
public record SweepPage(SweepInput input) {

    /** What fits into a page; points.csv has the others. */
    private static final int MOST_ROWS = 200;

    private static final int MOST_PANELS = 8;

    /**
     * Renders the page.
     *
     * @return the HTML text
     */
    public String html() {
        return Templates.render("sweep.jte", this);
    }

    /**
     * Title, provenance and the like.
     *
     * @return the frame of the input
     */
    public ReportInput frame() {
        return input.frame();
    }

    /**
     * What was asked.
     *
     * @return a sentence
     */
    public String question() {
        long points = input.rows().stream().map(PointRow::point).distinct().count();
        int runs = input.rows().stream().mapToInt(PointRow::runs).sum();
        return Words.count(points, "point") + ", " + Words.count(input.rows().size(), "cell") + ", "
                + Words.count(runs, "run") + " in all.";
    }

    /**
     * What is swept.
     *
     * @return a line an axis
     */
    public List<String> axes() {
        return input.axes().stream().map(SweepAxis::words).toList();
    }

    /**
     * Charts, where one or two numeric axes allow them.
     *
     * @return a group a figure; none for other sweeps
     */
    public List<FigureGroup> charts() {
        List<SweepAxis> axes = input.axes();
        if (!canBeDrawn()) {
            return List.of();
        }
        if (axes.size() == 1) {
            return groups(SweepPanel.byAlgorithm(input.rows()), figure -> panel ->
                    SweepLineCharts.draw(axes.get(0), figure, panel));
        }
        boolean workers = axes.stream().anyMatch(SweepAxis::setsWorkers);
        return groups(
                workers ? SweepPanel.withOwnPoints(input.rows()) : SweepPanel.byCell(input.rows()),
                figure -> panel -> SweepMaps.draw(axes, figure, panel));
    }

    private boolean canBeDrawn() {
        List<SweepAxis> axes = input.axes();
        return axes.stream().allMatch(SweepAxis::isNumeric)
                && (axes.size() == 1 || (axes.size() == 2 && SweepMaps.suits(axes)));
    }

    private static List<FigureGroup> groups(
            List<SweepPanel> panels, Function<SweepFigure, Function<SweepPanel, Optional<Figure>>> draw) {
        List<SweepPanel> drawn = panels.subList(0, Math.min(MOST_PANELS, panels.size()));
        String note = drawn.size() < panels.size()
                ? "The first " + drawn.size() + " of " + panels.size() + " panels; points.csv has the others."
                : "";
        List<FigureGroup> groups = new ArrayList<>();
        for (SweepFigure figure : SweepFigure.values()) {
            List<Figure> figures = drawn.stream()
                    .flatMap(panel -> draw.apply(figure).apply(panel).stream())
                    .toList();
            if (!figures.isEmpty()) {
                groups.add(new FigureGroup(figure.label(), note, List.of(), figures, "points.csv"));
            }
        }
        return groups;
    }

    /**
     * What is said where there are no charts.
     *
     * @return a sentence; empty if there are some
     */
    public String chartNote() {
        return !canBeDrawn()
                ? "Charts need one or two axes of numbers, two of at most 64 values each. points.csv has all figures."
                : "";
    }

    /**
     * The first rows.
     *
     * @return the table
     */
    public PageTable table() {
        List<String> paths =
                input.axes().stream().flatMap(axis -> axis.paths().stream()).toList();
        List<Column> columns = new ArrayList<>(paths.stream().map(Column::text).toList());
        columns.addAll(List.of(
                Column.text("clock"),
                Column.text("mode"),
                Column.text("algorithm"),
                Column.figure("m", ""),
                Column.figure("throughput", "updates/s, ± interval"),
                Column.figure("mean τ", ""),
                Column.figure("final loss", ""),
                Column.figure("to the wanted loss", "updates"),
                Column.figure("to the wanted loss", "time"),
                Column.text("outcomes")));
        List<List<Entry>> rows =
                input.rows().stream().limit(MOST_ROWS).map(row -> entries(paths, row)).toList();
        String caption = rows.size() < input.rows().size()
                ? "The first " + rows.size() + " of " + input.rows().size() + " cells; points.csv has all."
                : "All cells, in plan order.";
        return new PageTable("points", caption, columns, paths.size(), rows);
    }

    private static List<Entry> entries(List<String> paths, PointRow row) {
        List<Entry> entries = new ArrayList<>(paths.stream()
                .map(path -> Entry.of(row.point().getOrDefault(path, "")))
                .toList());
        String interval = row.throughputInterval()
                .map(Figures::halfWidth)
                .orElse("");
        entries.addAll(List.of(
                Entry.of(row.clock().label()),
                Entry.of(row.cell().mode().label()),
                Entry.of(row.cell().algorithm()),
                Entry.of(Integer.toString(row.cell().workers())),
                Entry.of(Figures.mean(row.throughput()), interval),
                Entry.of(Figures.mean(row.meanStaleness())),
                Entry.of(Figures.mean(row.finalLoss())),
                Entry.of(Figures.mean(row.updatesToTarget())),
                Entry.of(row.timeNsToTarget().map(time -> Figures.time(time.mean(), 4)).orElse(Figures.NONE)),
                Entry.of(row.outcomes(", "))));
        return entries;
    }
}
