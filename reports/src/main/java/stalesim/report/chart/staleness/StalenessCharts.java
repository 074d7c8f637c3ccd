package stalesim.report.chart.staleness;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.FlatBars;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.comparison.Cell;

/** Staleness distributions: simulated bars beside real bars, with fitted laws as lines over them. */
public final class StalenessCharts {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 260);
    private static final int MOST_DOTTED = 24;
    private static final Ellipse2D DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    private static final double LAW_ABOVE_BARS = 1.5;

    /** Width of the bars of a class, in widths of the class. */
    private static final double BAR_PAIR = 0.84;

    /** Where a bar starts, from the centre of its class, and how wide it is, in widths of the class. */
    private record Bar(double offset, double width) {}

    private StalenessCharts() {}

    /**
     * Draws one cell.
     *
     * @param cell the cell
     * @param simulated merged counts; may be empty
     * @param real merged counts; may be empty
     * @param laws what is drawn over the bars
     * @return the figure
     */
    public static Figure draw(Cell cell, StalenessHistogram simulated, StalenessHistogram real, List<LawLine> laws) {
        String title = FigureId.workers(cell);
        String description = description(cell.label(), simulated, real) + described(laws);
        return draw(new ChartText(FigureId.of("staleness", cell), title, description), simulated, real, laws);
    }

    /**
     * Draws anything else than a cell, without laws.
     *
     * @param id unique among the figures of a page; other characters than letters, digits and hyphens are replaced
     * @param title short heading, also in the text alternative
     * @param simulated counts; may be empty
     * @param real counts; may be empty
     * @return the figure
     */
    public static Figure draw(String id, String title, StalenessHistogram simulated, StalenessHistogram real) {
        String description = description(title, simulated, real);
        return draw(new ChartText(FigureId.of("staleness", id), title, description), simulated, real, List.of());
    }

    private static String description(String subject, StalenessHistogram simulated, StalenessHistogram real) {
        return String.format(
                Locale.ROOT,
                "Share of updates by staleness for %s: %d simulated and %d real updates.",
                subject,
                simulated.total(),
                real.total());
    }

    private static String described(List<LawLine> laws) {
        return laws.isEmpty()
                ? ""
                : laws.stream()
                        .map(line -> line.key().label())
                        .collect(Collectors.joining(", ", " Lines over the bars: ", "."));
    }

    private static Figure draw(
            ChartText text, StalenessHistogram simulated, StalenessHistogram real, List<LawLine> laws) {
        Bins bins = Bins.over(simulated, real);
        XYPlot plot = Axes.plot(domain(bins), Axes.positive(bins.label(), 0, highest(bins, simulated, real, laws)));
        drawLaws(plot, bins, laws);
        drawBars(plot, bins, simulated, real);
        List<KeyEntry> key = laws.stream().map(LawLine::key).toList();
        return new Figure(text.id(), text.title(), text.description(), CANVAS.draw(Axes.chart(plot), text), key);
    }

    private static NumberAxis domain(Bins bins) {
        NumberAxis axis = Axes.linear("staleness τ");
        axis.setRange(-0.5 - 0.2 * bins.width(), bins.count() * bins.width() - 0.5 + 0.2 * bins.width());
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(null);
        return axis;
    }

    /** The highest bar; a law may rise half as much again and is cut off above. */
    private static double highest(
            Bins bins, StalenessHistogram simulated, StalenessHistogram real, List<LawLine> lines) {
        double bars = 0;
        double laws = 0;
        for (int bin = 0; bin < bins.count(); bin++) {
            bars = Math.max(bars, Math.max(bins.share(simulated, bin), bins.share(real, bin)));
            for (LawLine line : lines) {
                laws = Math.max(laws, bins.share(line.law(), bin));
            }
        }
        return Math.max(bars, Math.min(laws, LAW_ABOVE_BARS * bars));
    }

    private static void drawBars(XYPlot plot, Bins bins, StalenessHistogram simulated, StalenessHistogram real) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        boolean both = simulated.total() > 0 && real.total() > 0;
        double width = both ? BAR_PAIR / 2 : BAR_PAIR;
        data.addSeries(bars("simulated", bins, simulated, new Bar(-BAR_PAIR / 2, width)));
        data.addSeries(bars("real", bins, real, new Bar(both ? 0 : -BAR_PAIR / 2, width)));
        XYBarRenderer renderer = FlatBars.renderer();
        renderer.setSeriesPaint(0, Ink.SIMULATED.color());
        renderer.setSeriesPaint(1, Ink.REAL.color());
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    private static XYIntervalSeries bars(String name, Bins bins, StalenessHistogram histogram, Bar bar) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        for (int bin = 0; bin < bins.count(); bin++) {
            double share = bins.share(histogram, bin);
            double left = bins.centre(bin) + bar.offset() * bins.width();
            double right = left + bar.width() * bins.width();
            if (share > 0) {
                series.add((left + right) / 2, left, right, share, 0, share);
            }
        }
        return series;
    }

    private static void drawLaws(XYPlot plot, Bins bins, List<LawLine> laws) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, bins.count() <= MOST_DOTTED);
        renderer.setDrawSeriesLineAsPath(true);
        for (int law = 0; law < laws.size(); law++) {
            LawLine line = laws.get(law);
            data.addSeries(law, points(bins, line.law()));
            renderer.setSeriesPaint(law, line.part().ink().color());
            renderer.setSeriesStroke(law, line.part().stroke());
            renderer.setSeriesShape(law, DOT);
        }
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    private static double[][] points(Bins bins, StalenessLaw law) {
        double[][] points = new double[2][bins.count()];
        for (int bin = 0; bin < bins.count(); bin++) {
            points[0][bin] = bins.centre(bin);
            points[1][bin] = bins.share(law, bin);
        }
        return points;
    }

    /**
     * What the marks of all panels mean; each figure's own key names its laws.
     *
     * @return the key
     */
    public static List<KeyEntry> key() {
        return List.of(
                new KeyEntry("simulated", Ink.SIMULATED, KeyEntry.Mark.AREA),
                new KeyEntry("real", Ink.REAL, KeyEntry.Mark.AREA));
    }
}
