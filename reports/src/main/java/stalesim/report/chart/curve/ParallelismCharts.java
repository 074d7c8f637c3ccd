package stalesim.report.chart.curve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.comparison.Cell;
import stalesim.report.curve.Band;
import stalesim.report.curve.Trace;

/** Active workers against time: the steps of one simulated run in the band of all, and the steps of real runs. */
public final class ParallelismCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 260);
    private static final int GRID_POINTS = 121;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_REAL = 3;
    private static final int SIMULATED_LAYER = 0;
    private static final int REAL_LAYER = 1;
    private static final int BAND_LAYER = 2;

    private ParallelismCharts() {}

    /**
     * Whether a run's number of active workers changes or differs from all workers.
     *
     * @param run any run
     * @return false for runs of which all workers are active all the time
     */
    public static boolean drawable(RunResult run) {
        return !run.parallelism().isConstant()
                || run.parallelism().steps().get(0).workers() != run.workers();
    }

    /**
     * Draws one cell.
     *
     * @param cell the cell
     * @param runs its runs of both clocks
     * @return the figure
     */
    public static Figure draw(Cell cell, List<RunResult> runs) {
        List<Trace> simulated = traces(runs, Clock.SIMULATED);
        List<Trace> real = traces(runs, Clock.REAL);
        double end = Stream.concat(simulated.stream(), real.stream())
                .mapToDouble(Trace::end)
                .max()
                .orElse(0);
        Scale scale = Scale.ofSeconds(end);
        XYPlot plot = Axes.plot(CurveCharts.domain(scale, end), levels(cell.workers()));
        CurveCharts.add(plot, REAL_LAYER, lines(real, MOST_REAL, scale), renderer(real.size(), Ink.REAL, 0.8f));
        CurveCharts.add(plot, SIMULATED_LAYER, lines(simulated, 1, scale), renderer(1, Ink.SIMULATED, 1.3f));
        if (simulated.size() > 1) {
            DeviationRenderer area = new DeviationRenderer(false, false);
            area.setSeriesFillPaint(0, Ink.SIMULATED.color());
            area.setAlpha(0.2f);
            Band band = Band.over(simulated, GRID_POINTS);
            CurveCharts.add(plot, BAND_LAYER, CurveCharts.area(band, scale), area);
        }
        ChartText text = text(cell, runs);
        return new Figure(text.id(), text.title(), text.description(), CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static List<Trace> traces(List<RunResult> runs, Clock clock) {
        return runs.stream()
                .filter(run -> run.clock() == clock && run.durationNs() > 0)
                .map(Trace::ofParallelism)
                .toList();
    }

    private static ValueAxis levels(int workers) {
        NumberAxis axis = Axes.linear("active workers");
        axis.setRange(0, workers + 0.5);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    private static DefaultXYDataset lines(List<Trace> traces, int most, Scale scale) {
        DefaultXYDataset data = new DefaultXYDataset();
        for (int index = 0; index < Math.min(most, traces.size()); index++) {
            Trace trace = traces.get(index).thin(MOST_POINTS);
            data.addSeries(index, new double[][] {scale.of(trace.x()), trace.y()});
        }
        return data;
    }

    private static XYLineAndShapeRenderer renderer(int series, Ink ink, float width) {
        XYLineAndShapeRenderer renderer = CurveCharts.lines();
        for (int index = 0; index < series; index++) {
            renderer.setSeriesPaint(index, ink.color());
            renderer.setSeriesStroke(index, CurveCharts.stroke(width));
        }
        return renderer;
    }

    private static ChartText text(Cell cell, List<RunResult> runs) {
        double mean = runs.stream()
                .mapToDouble(run -> run.parallelism().mean(run.durationNs()))
                .average()
                .orElse(Double.NaN);
        String description = String.format(
                Locale.ROOT,
                "Number of active workers against time for %s, %d runs of both clocks: %.1f of %d in the mean.",
                cell.label(),
                runs.size(),
                mean,
                cell.workers());
        return new ChartText(FigureId.of("active", cell), FigureId.workers(cell), description);
    }

    /**
     * What the marks of all panels mean.
     *
     * @return the key
     */
    public static List<KeyEntry> key() {
        return List.of(
                new KeyEntry("simulated: one run, and the middle 90\u00a0% of runs", Ink.SIMULATED, KeyEntry.Mark.BAND),
                new KeyEntry("real: one line a run, " + MOST_REAL + " at most", Ink.REAL, KeyEntry.Mark.LINE));
    }
}
