package stalesim.report.chart.kind;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.SvgCanvas;

/** A line for each of several kinds over the steps of something, with intervals. */
public final class KindLines {

    private static final SvgCanvas CANVAS = new SvgCanvas(560, 320);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private KindLines() {}

    /**
     * Draws the lines.
     *
     * @param steps to the right
     * @param figure what is drawn, with its unit
     * @param points of all kinds, at least one
     * @param kinds colours and letters
     * @return the figure
     */
    public static Figure draw(WinnerMaps.Side steps, String figure, List<KindPoint> points, Kinds kinds) {
        XYPlot plot = Axes.plot(Axes.steps(steps.label(), steps.steps()), range(figure, points));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultLinesVisible(true);
        renderer.setErrorStroke(new BasicStroke(1.25f));
        for (String kind : kinds.names()) {
            int number = data.getSeriesCount();
            renderer.setSeriesPaint(number, kinds.ink(kind).color());
            renderer.setSeriesStroke(number, new BasicStroke(1.75f));
            renderer.setSeriesShape(number, new Ellipse2D.Double(-3, -3, 6, 6));
            data.addSeries(series(kind, points));
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
        points.stream().filter(point -> !point.label().isEmpty()).forEach(point -> plot.addAnnotation(label(point)));
        String description = String.format(
                Locale.ROOT, "%s by %s: %d points of %d lines.", figure, steps.label(), points.size(),
                data.getSeriesCount());
        ChartText text = new ChartText(FigureId.of("lines", figure + "-" + steps.label()), figure, description);
        return new Figure(text.id(), text.title(), description, CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static ValueAxis range(String figure, List<KindPoint> points) {
        double low = points.stream().mapToDouble(KindPoint::low).min().orElseThrow();
        double high = points.stream().mapToDouble(KindPoint::high).max().orElseThrow();
        double least = points.stream().mapToDouble(KindPoint::mean).min().orElseThrow();
        if (low >= 0 || least > 0) {
            return Axes.positive(figure, low > 0 ? low : least, high);
        }
        NumberAxis axis = Axes.linear(figure);
        axis.setRange(low, Math.max(high, low + Math.ulp(low) * 4));
        return axis;
    }

    private static XYIntervalSeries series(String kind, List<KindPoint> points) {
        XYIntervalSeries series = new XYIntervalSeries(kind);
        points.stream()
                .filter(point -> point.kind().equals(kind))
                .forEach(point -> series.add(
                        point.step(), point.step(), point.step(), point.mean(), point.low(), point.high()));
        return series;
    }

    private static XYTextAnnotation label(KindPoint point) {
        XYTextAnnotation label = new XYTextAnnotation(" " + point.label(), point.step(), point.mean());
        label.setFont(LABELS);
        label.setPaint(Ink.TEXT.color());
        label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
        return label;
    }
}
