package stalesim.report.chart.scaling;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;

/** Draws a figure against the number of workers, laws beside it and a limit marked with its interval. */
public final class LimitChart {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);

    /** Laws that go far beyond what was measured must not flatten it. */
    private static final double ROOM_FOR_LAWS = 1.4;

    private LimitChart() {}

    /**
     * Draws.
     *
     * @param plot what
     * @return the figure
     */
    public static Figure draw(LimitPlot plot) {
        String description = String.format(
                Locale.ROOT,
                "%s of %s against the number of workers, %s: %d numbers of workers, %d laws.%s",
                plot.label(),
                plot.subject(),
                plot.clock().label(),
                plot.points().size(),
                plot.laws().size(),
                plot.mark()
                        .map(mark -> String.format(Locale.ROOT, " The limit is marked at m = %.4g.", mark.workers()))
                        .orElse(""));
        ChartText text = new ChartText(
                FigureId.of(FigureId.of("limit", plot.name()), plot.subject()), plot.name(), description);
        XYPlot drawn = Axes.plot(workers(plot), range(plot));
        mark(drawn, plot);
        drawPoints(drawn, plot);
        drawLaws(drawn, plot.laws());
        return new Figure(text.id(), text.title(), description, CANVAS.draw(Axes.chart(drawn), text), List.of());
    }

    private static ValueAxis workers(LimitPlot plot) {
        List<Scaling.Point> points = plot.points();
        return Axes.workers(points.get(0).workers(), points.get(points.size() - 1).workers());
    }

    private static ValueAxis range(LimitPlot plot) {
        double low = plot.points().stream().mapToDouble(Scaling.Point::low).min().orElse(0);
        double high = plot.points().stream().mapToDouble(Scaling.Point::high).max().orElse(1);
        if (!plot.signed()) {
            double laws = plot.laws().stream()
                    .flatMap(law -> law.points().stream())
                    .mapToDouble(LimitPlot.Place::value)
                    .max()
                    .orElse(high);
            return Axes.positive(plot.label(), low, Math.max(high, Math.min(laws, ROOM_FOR_LAWS * high)));
        }
        NumberAxis axis = Axes.linear(plot.label());
        double margin = 0.06 * Math.max(1e-12, Math.max(0, high) - Math.min(0, low));
        axis.setRange(Math.min(0, low) - margin, Math.max(0, high) + margin);
        return axis;
    }

    private static void mark(XYPlot drawn, LimitPlot plot) {
        double end = drawn.getDomainAxis().getUpperBound();
        plot.mark().ifPresent(mark -> {
            if (mark.high() > mark.low()) {
                IntervalMarker band =
                        new IntervalMarker(mark.low(), Math.min(end, mark.high()), Ink.BEST_LAW.color());
                band.setAlpha(0.18f);
                band.setOutlinePaint(null);
                drawn.addDomainMarker(band, Layer.BACKGROUND);
            }
            drawn.addDomainMarker(
                    new ValueMarker(mark.workers(), Ink.BEST_LAW.color(), new BasicStroke(1.75f)), Layer.BACKGROUND);
        });
        plot.seen()
                .ifPresent(most -> drawn.addDomainMarker(
                        new ValueMarker(most, Ink.REFERENCE.color(), KeyEntry.Mark.DOTS.stroke(1.25f)),
                        Layer.BACKGROUND));
        if (plot.signed()) {
            drawn.addRangeMarker(new ValueMarker(0, Ink.TEXT.color(), new BasicStroke(1f)), Layer.BACKGROUND);
        }
    }

    private static void drawPoints(XYPlot drawn, LimitPlot plot) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(new BasicStroke(1.25f));
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, plot.ink().color());
        renderer.setSeriesStroke(0, new BasicStroke(1.75f));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
        XYIntervalSeries series = new XYIntervalSeries("runs");
        plot.points()
                .forEach(point -> series.add(
                        point.workers(), point.workers(), point.workers(), point.mean(), point.low(), point.high()));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        drawn.setDataset(0, data);
        drawn.setRenderer(0, renderer);
    }

    private static void drawLaws(XYPlot drawn, List<LimitPlot.Law> laws) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < laws.size(); i++) {
            LimitPlot.Law law = laws.get(i);
            data.addSeries(i, new double[][] {
                law.points().stream().mapToDouble(LimitPlot.Place::workers).toArray(),
                law.points().stream().mapToDouble(LimitPlot.Place::value).toArray()
            });
            renderer.setSeriesPaint(i, law.ink().color());
            renderer.setSeriesStroke(i, law.form().stroke(1.5f));
        }
        drawn.setDataset(1, data);
        drawn.setRenderer(1, renderer);
    }
}
