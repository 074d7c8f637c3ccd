package stalesim.report.chart.scaling;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.model.result.Mode;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.table.Figures;

/** Throughput and speed-up against workers: a simulated line and measured points. */
public final class ScalingCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);

    private ScalingCharts() {}

    /**
     * Draws updates a second of one algorithm in one mode.
     *
     * @param mode how workers share the cores
     * @param algorithm name in the catalogue
     * @param scaling its figures
     * @return the figure
     */
    public static Figure throughput(Mode mode, String algorithm, Scaling scaling) {
        ValueAxis range = Axes.positive("updates per second", scaling.lowest(), scaling.highest());
        String description = String.format(
                Locale.ROOT,
                "Updates per second of %s, %s mode, for %d simulated and %d measured numbers of workers.",
                algorithm,
                mode.label(),
                scaling.simulated().size(),
                scaling.real().size());
        ChartText text =
                new ChartText(FigureId.of("throughput", mode.label() + "-" + algorithm), algorithm, description);
        return figure(text, scaling, Axes.plot(Axes.workers(scaling.fewest(), scaling.most()), range));
    }

    /**
     * Draws the speed-up of one algorithm in one mode, with the ideal line.
     *
     * @param mode how workers share the cores
     * @param algorithm name in the catalogue
     * @param scaling its speed-ups
     * @return the figure
     */
    public static Figure speedUp(Mode mode, String algorithm, Scaling scaling) {
        double highest = Math.max(scaling.highest(), scaling.most());
        double lowest = Math.min(scaling.lowest(), scaling.fewest());
        XYPlot plot =
                Axes.plot(Axes.workers(scaling.fewest(), scaling.most()), Axes.speedUp(lowest, highest));
        drawIdeal(plot, scaling);
        String description = String.format(
                Locale.ROOT, "Speed-up of %s, %s mode, against the number of workers.", algorithm, mode.label());
        ChartText text = new ChartText(FigureId.of("speed-up", mode.label() + "-" + algorithm), algorithm, description);
        return figure(text, scaling, plot);
    }

    /**
     * Draws any positive figure of one algorithm against the number of workers.
     *
     * @param subject whose figure it is
     * @param name the figure; different for the figures of a subject
     * @param label the figure with its unit
     * @param scaling its values
     * @param chosen number of workers that is marked
     * @return the figure
     */
    public static Figure figure(String subject, String name, String label, Scaling scaling, int chosen) {
        String description = String.format(
                Locale.ROOT,
                "%s of %s against the number of workers: %d simulated and %d measured numbers of workers, m = %d"
                        + " marked.",
                label,
                subject,
                scaling.simulated().size(),
                scaling.real().size(),
                chosen);
        ChartText text = new ChartText(FigureId.of(FigureId.of("figure", name), subject), name, description);
        XYPlot plot = Axes.plot(
                Axes.workers(scaling.fewest(), scaling.most()),
                Axes.positive(label, scaling.lowest(), scaling.highest()));
        plot.addDomainMarker(new ValueMarker(chosen, Ink.BEST_LAW.color(), new BasicStroke(1.75f)));
        return figure(text, scaling, plot);
    }

    /**
     * What the marks of such panels mean.
     *
     * @param level confidence level of the intervals
     * @return the key
     */
    public static List<KeyEntry> figureKey(double level) {
        String interval = "mean and " + Figures.level(level) + " interval";
        return List.of(
                new KeyEntry("simulated: " + interval, Ink.SIMULATED, KeyEntry.Mark.LINE),
                new KeyEntry("real: " + interval, Ink.REAL, KeyEntry.Mark.POINT),
                new KeyEntry("chosen from the simulation", Ink.BEST_LAW, KeyEntry.Mark.LINE));
    }

    /**
     * What the marks of throughput panels mean.
     *
     * @param level confidence level of the simulated intervals
     * @return the key
     */
    public static List<KeyEntry> throughputKey(double level) {
        String interval = "simulated: mean and " + Figures.level(level) + " interval";
        return List.of(
                new KeyEntry(interval, Ink.SIMULATED, KeyEntry.Mark.LINE),
                new KeyEntry("real: mean, slowest and fastest run", Ink.REAL, KeyEntry.Mark.POINT));
    }

    /**
     * What the marks of speed-up panels mean.
     *
     * @return the key
     */
    public static List<KeyEntry> speedUpKey() {
        return List.of(
                new KeyEntry("simulated", Ink.SIMULATED, KeyEntry.Mark.LINE),
                new KeyEntry("real", Ink.REAL, KeyEntry.Mark.POINT),
                new KeyEntry("ideal: m times one worker", Ink.REFERENCE, KeyEntry.Mark.DASHES));
    }

    private static Figure figure(ChartText text, Scaling scaling, XYPlot plot) {
        drawReal(plot, scaling.real());
        drawSimulated(plot, scaling.simulated());
        return new Figure(
                text.id(), text.title(), text.description(), CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static void drawReal(XYPlot plot, List<Scaling.Point> points) {
        XYErrorRenderer renderer = errors(Ink.REAL);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
        plot.setDataset(0, data("real", points));
        plot.setRenderer(0, renderer);
    }

    private static void drawSimulated(XYPlot plot, List<Scaling.Point> points) {
        XYErrorRenderer renderer = errors(Ink.SIMULATED);
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesShape(0, new Rectangle2D.Double(-2.5, -2.5, 5, 5));
        plot.setDataset(1, data("simulated", points));
        plot.setRenderer(1, renderer);
    }

    private static void drawIdeal(XYPlot plot, Scaling scaling) {
        DefaultXYDataset data = new DefaultXYDataset();
        double[] ends = {scaling.fewest(), scaling.most()};
        data.addSeries("ideal", new double[][] {ends, ends});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Ink.REFERENCE.color());
        renderer.setSeriesStroke(
                0, new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0));
        plot.setDataset(2, data);
        plot.setRenderer(2, renderer);
    }

    private static XYErrorRenderer errors(Ink ink) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(new BasicStroke(1.25f));
        renderer.setSeriesPaint(0, ink.color());
        renderer.setSeriesStroke(0, new BasicStroke(1.75f));
        return renderer;
    }

    private static XYIntervalSeriesCollection data(String name, List<Scaling.Point> points) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        points.forEach(point -> series.add(
                point.workers(), point.workers(), point.workers(), point.mean(), point.low(), point.high()));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }
}
