package stalesim.report.chart.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.InkedLines;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.comparison.Cell;
import stalesim.report.curve.Abscissa;
import stalesim.report.curve.Band;
import stalesim.report.curve.Trace;

/** All algorithms of a mode on common axes; more than six are divided among figures whose axes are the same. */
public final class TogetherCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);
    private static final int GRID_POINTS = 81;
    private static final double MANY_TIMES = 10;

    private TogetherCharts() {}

    /** What is drawn of one algorithm. */
    private static final class Line {
        private final String name;
        private final double[] x;
        private final double[] y;

        Line(String name, double[] x, double[] y) {
            this.name = name;
            this.x = x;
            this.y = y;
        }
    }

    /**
     * Draws means against the number of workers: simulated ones, or measured ones where nothing was simulated.
     *
     * @param mode how workers share the cores
     * @param label the figure with its unit
     * @param scalings the figure by algorithm, at least one
     * @return one figure or more
     */
    public static List<Figure> scaling(Mode mode, String label, Map<String, Scaling> scalings) {
        List<Line> lines = new ArrayList<>();
        scalings.forEach((algorithm, scaling) -> lines.add(line(algorithm, scaling)));
        int fewest = scalings.values().stream().mapToInt(Scaling::fewest).min().orElse(1);
        int most = scalings.values().stream().mapToInt(Scaling::most).max().orElse(1);
        double lowest = values(lines).min().orElse(0);
        double highest = values(lines).max().orElse(1);
        ChartText text = new ChartText(
                FigureId.of("together", mode.label()), "Throughput", label + " against the number of workers");
        return figures(text, lines, () -> Axes.plot(Axes.workers(fewest, most), Axes.positive(label, lowest, highest)));
    }

    private static Line line(String algorithm, Scaling scaling) {
        List<Scaling.Point> points = scaling.simulated().isEmpty() ? scaling.real() : scaling.simulated();
        return new Line(
                algorithm,
                points.stream().mapToDouble(Scaling.Point::workers).toArray(),
                points.stream().mapToDouble(Scaling.Point::mean).toArray());
    }

    private static DoubleStream values(List<Line> lines) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.y));
    }

    /**
     * Draws median curves against time: of simulated runs, or of real ones where nothing was simulated.
     *
     * @param mode how workers share the cores
     * @param range the vertical axis
     * @param cells one an algorithm with its runs, at least one of them drawable
     * @return one figure or more
     */
    public static List<Figure> curves(Mode mode, CurveRange range, Map<Cell, List<RunResult>> cells) {
        Map<Cell, List<Trace>> traces = new LinkedHashMap<>();
        cells.forEach((cell, runs) -> traces.put(cell, traces(range, runs)));
        traces.values().removeIf(List::isEmpty);
        double end = traces.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Trace::end)
                .max()
                .orElse(0);
        Scale scale = Scale.ofSeconds(end);
        List<Line> lines = new ArrayList<>();
        traces.forEach((cell, some) -> {
            Band band = Band.over(some, GRID_POINTS);
            lines.add(line(cell.algorithm() + ", m = " + cell.workers(), scale.of(band.x()), band.median()));
        });
        String label = range.ordinate().label() + " against time";
        ChartText text = new ChartText(FigureId.of("together-curves", mode.label()), "Median " + label, label);
        return figures(text, lines, () -> Axes.plot(domain(scale, lines), range.axis()));
    }

    /** Without the start, which a logarithmic axis does not have. */
    private static Line line(String name, double[] x, double[] y) {
        return new Line(name, Arrays.copyOfRange(x, 1, x.length), Arrays.copyOfRange(y, 1, y.length));
    }

    /** Logarithmic where one takes many times as long as another, which would be a vertical line otherwise. */
    private static ValueAxis domain(Scale scale, List<Line> lines) {
        double[] ends = lines.stream().mapToDouble(line -> line.x[line.x.length - 1]).sorted().toArray();
        double last = ends[ends.length - 1];
        double first = lines.stream().mapToDouble(line -> line.x[0]).min().orElse(0);
        return last > MANY_TIMES * ends[0] && first > 0
                ? Axes.logarithmic(scale.label(), 10, first, last * 1.1)
                : CurveCharts.domain(scale, last / scale.factor());
    }

    private static List<Trace> traces(CurveRange range, List<RunResult> runs) {
        boolean simulated = runs.stream().anyMatch(run -> run.clock() == Clock.SIMULATED);
        return runs.stream()
                .filter(run -> !simulated || run.clock() == Clock.SIMULATED)
                .flatMap(run -> Trace.of(run, Abscissa.TIME, range.ordinate()).stream())
                .toList();
    }

    private static List<Figure> figures(ChartText text, List<Line> lines, Supplier<XYPlot> plots) {
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += InkedLines.MOST) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + InkedLines.MOST));
            figures.add(figure(text, from, some, plots.get()));
        }
        return figures;
    }

    private static Figure figure(ChartText text, int from, List<Line> lines, XYPlot plot) {
        DefaultXYDataset data = new DefaultXYDataset();
        lines.forEach(line -> data.addSeries(line.name, new double[][] {line.x, line.y}));
        plot.setDataset(data);
        XYLineAndShapeRenderer renderer = InkedLines.renderer(lines.size());
        renderer.setDefaultShapesVisible(lines.stream().allMatch(line -> line.x.length < GRID_POINTS - 1));
        plot.setRenderer(renderer);
        List<String> names = lines.stream().map(line -> line.name).toList();
        ChartText own = new ChartText(
                text.id() + (from == 0 ? "" : "-" + from),
                text.title(),
                text.description() + ": " + String.join("; ", names) + ".");
        return new Figure(
                own.id(), own.title(), own.description(), CANVAS.draw(Axes.chart(plot), own), InkedLines.key(names));
    }
}
