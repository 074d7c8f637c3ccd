package stalesim.report.chart.xy;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.PowerAxis;
import stalesim.report.chart.SvgCanvas;

/** Positive figures against numbers of workers over many powers of ten. */
public final class WorkerLines {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);
    private static final double BEFORE = 1.6;
    private static final double BEHIND = 3;
    private static final int TEN = 10;

    /** Beyond so many powers of ten the numbers below every one of them would touch. */
    private static final double MOST_NUMBERS = 4;

    private WorkerLines() {}

    /**
     * One line.
     *
     * @param name for the description
     * @param ink its colour
     * @param mark POINT for points alone, LINE for points on a line, else the form of a line without points
     * @param points ascending by workers
     */
    public record Line(String name, Ink ink, KeyEntry.Mark mark, List<Point> points) {

        /** Makes the list immutable. */
        public Line {
            points = List.copyOf(points);
        }

        private double[] all(ToDoubleFunction<Point> of) {
            return points.stream().mapToDouble(of).toArray();
        }
    }

    /**
     * One figure.
     *
     * @param workers m &gt;= 1
     * @param value &gt; 0
     */
    public record Point(double workers, double value) {}

    /**
     * Draws lines.
     *
     * @param subject what the figures are of, different for the figures of a page that share a title
     * @param title short heading
     * @param label of the figure, with the unit
     * @param lines at least one with a point
     * @return the figure
     */
    public static Figure draw(String subject, String title, String label, List<Line> lines) {
        XYPlot plot = Axes.plot(
                across(values(lines, Point::workers)), up(label, values(lines, Point::value)));
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(true);
        for (Line line : lines) {
            int series = data.getSeriesCount();
            boolean points = line.mark() == KeyEntry.Mark.POINT || line.mark() == KeyEntry.Mark.LINE;
            data.addSeries(line.name(), new double[][] {line.all(Point::workers), line.all(Point::value)});
            renderer.setSeriesPaint(series, line.ink().color());
            renderer.setSeriesStroke(series, line.mark().stroke(1.75f));
            renderer.setSeriesShapesVisible(series, points);
            renderer.setSeriesLinesVisible(series, line.mark() != KeyEntry.Mark.POINT);
            renderer.setSeriesShape(series, new Ellipse2D.Double(-3, -3, 6, 6));
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
        String description = label + " against the number of workers for " + subject + ": "
                + String.join(", ", lines.stream().map(Line::name).toList()) + ".";
        ChartText text = new ChartText(FigureId.of("workers", title + "-" + subject), title, description);
        return new Figure(text.id(), title, description, CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static double[] values(List<Line> lines, ToDoubleFunction<Point> of) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.all(of))).sorted().toArray();
    }

    private static ValueAxis across(double... sorted) {
        double low = sorted[0] / BEFORE;
        double high = sorted[sorted.length - 1] * BEHIND;
        ValueAxis axis = Axes.logarithmic("workers m", TEN, low, high);
        if (axis instanceof PowerAxis powers && Math.log10(high / low) > MOST_NUMBERS) {
            powers.setTickUnit(new NumberTickUnit(2));
        }
        return axis;
    }

    private static ValueAxis up(String label, double... sorted) {
        return Axes.positive(label, sorted[0], sorted[sorted.length - 1]);
    }
}
