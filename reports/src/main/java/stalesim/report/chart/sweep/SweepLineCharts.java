package stalesim.report.chart.sweep;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.InkedLines;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.sweep.PointRow;
import stalesim.report.sweep.SweepAxis;
import stalesim.report.sweep.SweepFigure;
import stalesim.report.sweep.SweepPanel;

/** A figure against the only axis of a sweep: a line for each number of workers. */
public final class SweepLineCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);

    private SweepLineCharts() {}

    /**
     * Draws a figure.
     *
     * @param axis numeric
     * @param figure what is drawn
     * @param panel rows of one algorithm
     * @return the chart; empty if no row has the figure
     */
    public static Optional<Figure> draw(SweepAxis axis, SweepFigure figure, SweepPanel panel) {
        boolean single = axis.setsWorkers() && panel.hasOwnPoints();
        List<Line> lines = lines(axis, figure, panel.rows(), single);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int drawn = Math.min(InkedLines.MOST, lines.size());
        List<Line> chosen = IntStream.range(0, drawn)
                .mapToObj(i -> lines.get(drawn == 1 ? 0 : i * (lines.size() - 1) / (drawn - 1)))
                .toList();
        String description = String.format(
                Locale.ROOT,
                "%s against %s for %s: %d of %d numbers of workers.",
                figure.label(),
                axis.label(),
                panel.label(),
                drawn,
                lines.size());
        ChartText text = new ChartText(FigureId.of(figure.id(), panel.label()), panel.label(), description);
        XYPlot plot = Axes.plot(Axes.numbers(axis.label(), ascending(axis)), range(figure, chosen));
        addLines(plot, chosen);
        String svg = CANVAS.draw(Axes.chart(plot), text);
        return Optional.of(new Figure(text.id(), text.title(), description, svg, single ? List.of() : key(chosen)));
    }

    /** Values of a figure by values of the axis. */
    private record Line(int workers, SortedMap<Double, Double> values) {

        double[] across() {
            return numbers(values.keySet());
        }

        double[] up() {
            return numbers(values.values());
        }

        private static double[] numbers(Collection<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** By workers; in a single line where it is workers that are swept. */
    private static List<Line> lines(SweepAxis axis, SweepFigure figure, List<PointRow> rows, boolean single) {
        Map<Integer, Line> lines = new TreeMap<>();
        for (PointRow row : rows) {
            figure.of(row).ifPresent(value -> lines.computeIfAbsent(
                            single ? 0 : row.cell().workers(), workers -> new Line(workers, new TreeMap<>()))
                    .values()
                    .put(axis.number(row), value));
        }
        return List.copyOf(lines.values());
    }

    private static List<Double> ascending(SweepAxis axis) {
        return axis.numbers().stream().sorted().toList();
    }

    private static ValueAxis range(
            SweepFigure figure, List<Line> lines) {
        double[] values = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.up()))
                .sorted()
                .toArray();
        return Axes.positive(figure.label(), values[0], values[values.length - 1]);
    }

    private static void addLines(XYPlot plot, List<Line> lines) {
        DefaultXYDataset data = new DefaultXYDataset();
        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(i, new double[][] {lines.get(i).across(), lines.get(i).up()});
        }
        plot.setDataset(data);
        plot.setRenderer(InkedLines.renderer(lines.size()));
    }

    private static List<KeyEntry> key(List<Line> lines) {
        return InkedLines.key(lines.stream().map(line -> "m = " + line.workers()).toList());
    }
}
