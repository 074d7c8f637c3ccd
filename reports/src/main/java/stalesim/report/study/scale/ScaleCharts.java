package stalesim.report.study.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import stalesim.report.chart.Figure;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.xy.WorkerLines;
import stalesim.report.page.FigureGroup;

/**
 * A panel's figures against the number of workers.
 *
 * @param panel which
 */
record ScaleCharts(ScalePanel panel) {

    List<FigureGroup> all() {
        List<Figure> answers = new ArrayList<>();
        add(answers, "Throughput", "updates per second", List.of(
                reference(ScaleRow::limitPerSecond),
                simulated(KeyEntry.Mark.POINT, row -> OptionalDouble.of(row.throughput()))));
        add(answers, "Mean staleness", "mean staleness", List.of(
                reference(row -> OptionalDouble.of(row.workers() - 1.0)),
                simulated(KeyEntry.Mark.POINT, row -> OptionalDouble.of(row.staleness()))));
        List<Figure> costs = new ArrayList<>();
        add(costs, "Time", "updates per wall second", List.of(
                simulated(KeyEntry.Mark.LINE, ScaleRow::updatesPerWallSecond)));
        add(costs, "Memory", "bytes allocated per worker", List.of(
                simulated(KeyEntry.Mark.LINE, ScaleRow::bytesPerWorker)));
        List<FigureGroup> groups = new ArrayList<>();
        groups.add(new FigureGroup(
                "What more workers do",
                "",
                List.of(
                        new KeyEntry("simulated", Ink.SIMULATED, KeyEntry.Mark.POINT),
                        new KeyEntry(
                                "closed form: the lesser of m/(T_c + T_s) and 1/T_s; m − 1",
                                Ink.REFERENCE,
                                KeyEntry.Mark.DASHES)),
                answers));
        if (!costs.isEmpty()) {
            groups.add(new FigureGroup("What simulating them costs", "", List.of(), costs));
        }
        return groups;
    }

    private void add(List<Figure> figures, String title, String label, List<WorkerLines.Line> lines) {
        List<WorkerLines.Line> drawn =
                lines.stream().filter(line -> !line.points().isEmpty()).toList();
        if (!drawn.isEmpty()) {
            figures.add(WorkerLines.draw(panel.name(), title, label, drawn));
        }
    }

    private WorkerLines.Line simulated(KeyEntry.Mark mark, Function<ScaleRow, OptionalDouble> figure) {
        return new WorkerLines.Line("simulated", Ink.SIMULATED, mark, points(figure));
    }

    private WorkerLines.Line reference(Function<ScaleRow, OptionalDouble> figure) {
        return new WorkerLines.Line("closed form", Ink.REFERENCE, KeyEntry.Mark.DASHES, points(figure));
    }

    /** Where there is a figure that a logarithmic axis can show. */
    private List<WorkerLines.Point> points(Function<ScaleRow, OptionalDouble> figure) {
        return panel.rows().stream()
                .flatMap(row -> figure.apply(row).stream()
                        .filter(value -> value > 0)
                        .mapToObj(value -> new WorkerLines.Point(row.workers(), value)))
                .toList();
    }
}
