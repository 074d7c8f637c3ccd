package stalesim.report.chart.staleness;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.law.LawsByWorkers;

/**
 * Bhattacharyya distance of the nearest law of each kind from the observed staleness, against the number of workers.
 *
 * @see "Paper 003 (thesis), figure A.2"
 */
public final class LawDistanceCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);
    private static final Ellipse2D DOT = new Ellipse2D.Double(-3, -3, 6, 6);

    /** Distances below it are drawn at it: sampling alone makes larger ones. */
    private static final double LEAST = 1e-5;

    /** How a law is drawn: in the order of {@link LawsByWorkers#LAWS}. */
    private enum Style {
        GEOMETRIC(Ink.FOURTH_LAW, KeyEntry.Mark.DASHES),
        UNIFORM(Ink.REFERENCE, KeyEntry.Mark.DOTS),
        POISSON(Ink.SECOND_LAW, KeyEntry.Mark.DASHES),
        TIED(Ink.THIRD_LAW, KeyEntry.Mark.LINE),
        FREE(Ink.BEST_LAW, KeyEntry.Mark.LINE);

        private final Ink ink;
        private final KeyEntry.Mark mark;

        Style(Ink ink, KeyEntry.Mark mark) {
            this.ink = ink;
            this.mark = mark;
        }
    }

    private LawDistanceCharts() {}

    /**
     * Draws one algorithm under one clock.
     *
     * @param laws its laws
     * @return the figure
     */
    public static Figure draw(LawsByWorkers laws) {
        List<LawsByWorkers.Point> points = laws.points();
        double[] all = points.stream()
                .flatMapToDouble(point -> point.fits().stream().mapToDouble(fit -> drawn(fit.bhattacharyya())))
                .toArray();
        double low = DoubleStream.of(all).min().orElse(LEAST);
        double high = DoubleStream.of(all).max().orElse(1);
        XYPlot plot = Axes.plot(
                Axes.workers(
                        points.get(0).workers(), points.get(points.size() - 1).workers()),
                Axes.positive("Bhattacharyya distance", low, high));
        drawLines(plot, points);
        ChartText text = text(laws);
        return new Figure(text.id(), text.title(), text.description(), CANVAS.draw(Axes.chart(plot), text), List.of());
    }

    private static double drawn(double distance) {
        return Math.max(LEAST, distance);
    }

    private static void drawLines(XYPlot plot, List<LawsByWorkers.Point> points) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(true);
        Style[] styles = Style.values();
        for (int law = 0; law < styles.length; law++) {
            double[][] line = new double[2][points.size()];
            for (int i = 0; i < points.size(); i++) {
                line[0][i] = points.get(i).workers();
                line[1][i] = drawn(points.get(i).fits().get(law).bhattacharyya());
            }
            data.addSeries(law, line);
            renderer.setSeriesPaint(law, styles[law].ink.color());
            renderer.setSeriesStroke(law, styles[law].mark.stroke(1.75f));
            renderer.setSeriesShape(law, DOT);
        }
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    private static ChartText text(LawsByWorkers laws) {
        String title = laws.algorithm() + ", " + laws.mode().label() + ", " + laws.clock().label();
        String description = String.format(
                Locale.ROOT,
                "Bhattacharyya distance of the nearest geometric, uniform, Poisson and Conway-Maxwell-Poisson law from"
                        + " the staleness of %s for %d numbers of workers.",
                title,
                laws.points().size());
        String id = laws.mode().label() + "-" + laws.clock().label() + "-" + laws.algorithm();
        return new ChartText(FigureId.of("law-distance", id), title, description);
    }

    /**
     * What the lines mean.
     *
     * @return the key
     */
    public static List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        Style[] styles = Style.values();
        for (int law = 0; law < styles.length; law++) {
            key.add(new KeyEntry(LawsByWorkers.LAWS.get(law), styles[law].ink, styles[law].mark));
        }
        return key;
    }
}
