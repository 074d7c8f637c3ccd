package stalesim.report.chart.xy;

import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;

/** Named points of two figures that are not negative. */
public final class MarkedPoints {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);
    private static final Font NAMES = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final double ROOM = 0.12;
    private static final double BESIDE = 0.012;
    private static final double TURNING = 0.7;

    /** Smallest over largest value from which an axis that starts at 0 would crowd its points. */
    private static final double CROWDED = 1.0 / 3;

    private MarkedPoints() {}

    /**
     * One point.
     *
     * @param name written beside it
     * @param across its first figure, &gt;= 0
     * @param up its second one, &gt;= 0
     * @param pale whether it cannot be told from noise
     */
    public record Point(String name, double across, double up, boolean pale) {}

    /**
     * Draws points of two figures in the same unit, with the line on which they are equal.
     *
     * @param kind what is drawn, one for all figures of a page that have different titles
     * @param title short heading
     * @param axes labels across and up
     * @param points at least one
     * @return the figure
     */
    public static Figure draw(String kind, String title, List<String> axes, List<Point> points) {
        return draw(new ChartText(FigureId.of(kind, title), title, ""), axes, points, true);
    }

    /**
     * Draws points of two figures in units of their own.
     *
     * @param kind what is drawn, one for all figures of a page that have different titles
     * @param title short heading
     * @param axes labels across and up
     * @param points at least one
     * @return the figure
     */
    public static Figure apart(String kind, String title, List<String> axes, List<Point> points) {
        return draw(new ChartText(FigureId.of(kind, title), title, ""), axes, points, false);
    }

    private static Figure draw(ChartText heading, List<String> axes, List<Point> points, boolean diagonal) {
        Range across = range(points.stream().mapToDouble(Point::across).summaryStatistics(), diagonal);
        Range up = range(points.stream().mapToDouble(Point::up).summaryStatistics(), diagonal);
        XYPlot plot = Axes.plot(axis(axes.get(0), across), axis(axes.get(1), up));
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (Point point : points) {
            int series = data.getSeriesCount();
            data.addSeries(point.name(), new double[][] {{point.across()}, {point.up()}});
            renderer.setSeriesPaint(series, point.pale() ? Ink.REFERENCE.color() : Ink.SIMULATED.color());
            renderer.setSeriesShape(series, new Ellipse2D.Double(-4, -4, 8, 8));
            addName(plot, point, across);
        }
        if (diagonal) {
            addDiagonal(plot, Math.min(across.getUpperBound(), up.getUpperBound()));
        }
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
        String named = points.stream().map(Point::name).collect(Collectors.joining(", "));
        String description = axes.get(1) + " against " + axes.get(0) + " for " + heading.title() + ": " + named
                + ".";
        ChartText text = new ChartText(heading.id(), heading.title(), description);
        return new Figure(text.id(), text.title(), description, CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    /** From 0 where points are compared with each other's size, or where that leaves them room. */
    private static Range range(DoubleSummaryStatistics values, boolean fromZero) {
        double low = values.getMin();
        double high = values.getMax();
        if (high <= 0) {
            return new Range(0, 1);
        }
        if (fromZero || low == high || low < CROWDED * high) {
            return new Range(0, (1 + ROOM) * high);
        }
        return new Range(low - ROOM * (high - low), high + ROOM * (high - low));
    }

    private static NumberAxis axis(String label, Range range) {
        NumberAxis axis = Axes.linear(label);
        axis.setRange(range);
        return axis;
    }

    /** To the right of its point, or to the left where there is no room. */
    private static void addName(XYPlot plot, Point point, Range across) {
        double width = across.getLength();
        boolean left = point.across() > across.getLowerBound() + TURNING * width;
        XYTextAnnotation name =
                new XYTextAnnotation(point.name(), point.across() + (left ? -BESIDE : BESIDE) * width, point.up());
        name.setFont(NAMES);
        name.setPaint(Ink.TEXT.color());
        name.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        plot.addAnnotation(name);
    }

    /** Where both figures are equal. */
    private static void addDiagonal(XYPlot plot, double end) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("equal", new double[][] {{0, end}, {0, end}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Ink.REFERENCE.color());
        renderer.setSeriesStroke(0, KeyEntry.Mark.DASHES.stroke(1.25f));
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }
}
