package stalesim.report.chart.curve;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import stalesim.model.result.Clock;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.comparison.Cell;
import stalesim.report.curve.Abscissa;
import stalesim.report.curve.Band;
import stalesim.report.curve.Ordinate;
import stalesim.report.curve.Trace;

/**
 * Loss or test accuracy against updates or time: the simulated band and every real repetition in one picture.
 *
 * @param range the vertical axis that all panels of a group share
 * @param target wanted value, drawn as a dashed line; empty if there is none
 */
public record CurveCharts(CurveRange range, OptionalDouble target) {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 260);
    private static final int GRID_POINTS = 81;
    private static final int TRACE_POINTS = 120;
    private static final int MOST_REAL = 10;
    private static final int MEDIAN_LAYER = 0;
    private static final int REAL_LAYER = 1;
    private static final int BAND_LAYER = 2;

    /**
     * Whether there is a curve to draw: one with two finite values.
     *
     * @param ordinate what would be drawn
     * @param runs runs of a cell
     * @return true if a run has one
     */
    public static boolean drawable(Ordinate ordinate, List<RunResult> runs) {
        return runs.stream()
                .flatMap(run -> Trace.of(run, Abscissa.UPDATES, ordinate).stream())
                .anyMatch(trace -> trace.x().length > 1);
    }

    /**
     * Draws one cell.
     *
     * @param cell the cell
     * @param runs its runs of both clocks; values that are not finite end a curve
     * @param abscissa what to draw against
     * @return the figure
     */
    public Figure draw(Cell cell, List<RunResult> runs, Abscissa abscissa) {
        List<Trace> simulated = traces(runs, Clock.SIMULATED, abscissa);
        List<Trace> real = traces(runs, Clock.REAL, abscissa);
        double end = Stream.concat(simulated.stream(), real.stream())
                .mapToDouble(Trace::end)
                .max()
                .orElse(0);
        Scale scale = scale(abscissa, end);
        XYPlot plot = Axes.plot(domain(scale, end), range.axis());
        drawReal(plot, real, scale);
        drawSimulated(plot, simulated, scale);
        target.ifPresent(wanted -> plot.addRangeMarker(new ValueMarker(wanted, Ink.REFERENCE.color(), dashes())));
        ChartText text = text(cell, abscissa, runs);
        return new Figure(text.id(), text.title(), text.description(), CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static Scale scale(Abscissa abscissa, double end) {
        return switch (abscissa) {
            case UPDATES -> Scale.UPDATES;
            case TIME -> Scale.ofSeconds(end);
            case WORKER_SECONDS -> Scale.ofWorkerSeconds(end);
        };
    }

    private List<Trace> traces(List<RunResult> runs, Clock clock, Abscissa abscissa) {
        return runs.stream()
                .filter(run -> run.clock() == clock)
                .flatMap(run -> Trace.of(run, abscissa, range.ordinate()).stream())
                .toList();
    }

    static ValueAxis domain(Scale scale, double end) {
        NumberAxis axis = Axes.linear(scale.label());
        double last = scale.of(end);
        axis.setRange(0, last > 0 ? last * 1.02 : 1);
        axis.setTickUnit(Axes.fewTicks(axis.getRange().getLength()));
        return axis;
    }

    private static void drawReal(XYPlot plot, List<Trace> traces, Scale scale) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = lines();
        for (int index = 0; index < Math.min(MOST_REAL, traces.size()); index++) {
            Trace trace = traces.get(index).thin(TRACE_POINTS);
            data.addSeries(index, new double[][] {scale.of(trace.x()), trace.y()});
            renderer.setSeriesPaint(index, Ink.REAL.color());
            renderer.setSeriesStroke(index, stroke(1f));
        }
        add(plot, REAL_LAYER, data, renderer);
    }

    private static void drawSimulated(XYPlot plot, List<Trace> traces, Scale scale) {
        if (traces.isEmpty()) {
            return;
        }
        Band band = Band.over(traces, GRID_POINTS);
        DefaultXYDataset median = new DefaultXYDataset();
        median.addSeries("median", new double[][] {scale.of(band.x()), band.median()});
        XYLineAndShapeRenderer line = lines();
        line.setSeriesPaint(0, Ink.SIMULATED.color());
        line.setSeriesStroke(0, stroke(1.5f));
        add(plot, MEDIAN_LAYER, median, line);
        DeviationRenderer area = new DeviationRenderer(false, false);
        area.setSeriesFillPaint(0, Ink.SIMULATED.color());
        area.setAlpha(0.28f);
        add(plot, BAND_LAYER, area(band, scale), area);
    }

    static YIntervalSeriesCollection area(Band band, Scale scale) {
        YIntervalSeries series = new YIntervalSeries("band", false, true);
        for (int index = 0; index < band.x().length; index++) {
            series.add(scale.of(band.x()[index]), band.median()[index], band.low()[index], band.high()[index]);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    static void add(XYPlot plot, int layer, XYDataset data, XYItemRenderer renderer) {
        plot.setDataset(layer, data);
        plot.setRenderer(layer, renderer);
    }

    static XYLineAndShapeRenderer lines() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashes() {
        return new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
    }

    private ChartText text(Cell cell, Abscissa abscissa, List<RunResult> runs) {
        String description = String.format(
                Locale.ROOT,
                "Curves of %s against %s for %s: band of %d simulated runs and lines of %d real runs.",
                range.ordinate().label(),
                abscissa.label(),
                cell.label(),
                count(runs, Clock.SIMULATED),
                count(runs, Clock.REAL));
        long diverged = runs.stream()
                .filter(run -> run.outcome() == Outcome.DIVERGED)
                .count();
        String title = FigureId.workers(cell)
                + (diverged == 0 ? "" : ": " + diverged + " of " + runs.size() + " runs diverge");
        return new ChartText(FigureId.of(kind(abscissa), cell), title, description);
    }

    private String kind(Abscissa abscissa) {
        return (range.ordinate().label() + "-" + abscissa.label()).replace(' ', '-');
    }

    private static long count(List<RunResult> runs, Clock clock) {
        return runs.stream().filter(run -> run.clock() == clock).count();
    }

    /**
     * What the marks of all panels mean.
     *
     * @return the key
     */
    public List<KeyEntry> key() {
        Stream<KeyEntry> always = Stream.of(
                new KeyEntry("simulated: median and middle 90\u00a0% of runs", Ink.SIMULATED, KeyEntry.Mark.BAND),
                new KeyEntry("real: one line a run", Ink.REAL, KeyEntry.Mark.LINE));
        Stream<KeyEntry> wanted = target.stream()
                .mapToObj(value ->
                        new KeyEntry("wanted " + range.ordinate().label(), Ink.REFERENCE, KeyEntry.Mark.DASHES));
        return Stream.concat(always, wanted).toList();
    }
}
