package stalesim.report.chart.row;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
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
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.RowAxis;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.table.Figures;

/** Differences in per cent with their intervals, one below the other, beside the line of no difference. */
public final class ForestCharts {

    private static final int WIDTH = 400;
    private static final int AXIS_HEIGHT = 46;
    private static final int ROW_HEIGHT = 30;
    private static final double MARGIN = 0.7;
    private static final double ROOM = 0.1;
    private static final int MOST_NAMED = 26;
    private static final double ABOVE = 0.16;
    private static final Font VALUES = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private ForestCharts() {}

    /**
     * Draws the estimates.
     *
     * @param title short heading
     * @param subject what they are of, so that the identifier is unique on the page
     * @param rows from top to bottom, in per cent, at least one
     * @return the figure
     */
    public static Figure draw(String title, String subject, List<ForestRow> rows) {
        Map<Integer, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(names.size(), shortened(row.name())));
        XYPlot plot = Axes.plot(axis(rows), Axes.styled(new RowAxis(names, MARGIN)));
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Ink.GRID.color());
        plot.addDomainMarker(new ValueMarker(0, Ink.TEXT.color(), new BasicStroke(1)));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series(rows, true));
        data.addSeries(series(rows, false));
        plot.setDataset(data);
        plot.setRenderer(renderer());
        rows.forEach(row -> plot.addAnnotation(value(row, rows.indexOf(row))));
        ChartText text = new ChartText(FigureId.of("change", title + "-" + subject), title, description(title, rows));
        String svg = new SvgCanvas(WIDTH, AXIS_HEIGHT + ROW_HEIGHT * rows.size() + ROW_HEIGHT / 2)
                .draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, List.of());
    }

    /** The whole name is in the description. */
    private static String shortened(String name) {
        return name.length() <= MOST_NAMED ? name : name.substring(0, MOST_NAMED - 1).strip() + "…";
    }

    private static NumberAxis axis(List<ForestRow> rows) {
        double low = Math.min(0, rows.stream().mapToDouble(ForestRow::least).min().orElseThrow());
        double high = Math.max(0, rows.stream().mapToDouble(ForestRow::most).max().orElseThrow());
        double room = high > low ? ROOM * (high - low) : 1;
        NumberAxis axis = Axes.linear("difference, %");
        axis.setRange(low - room, high + room);
        axis.setTickUnit(Axes.fewTicks(high - low + 2 * room));
        return axis;
    }

    private static XYIntervalSeries series(List<ForestRow> rows, boolean significant) {
        XYIntervalSeries series = new XYIntervalSeries(significant);
        for (ForestRow row : rows) {
            if (row.significant() == significant) {
                int place = rows.indexOf(row);
                series.add(row.centre(), row.least(), row.most(), place, place, place);
            }
        }
        return series;
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(new BasicStroke(1.75f));
        List<Ink> inks = List.of(Ink.SIMULATED, Ink.REFERENCE);
        for (int series = 0; series < inks.size(); series++) {
            renderer.setSeriesPaint(series, inks.get(series).color());
            renderer.setSeriesShape(series, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
        }
        return renderer;
    }

    private static XYTextAnnotation value(ForestRow row, int place) {
        XYTextAnnotation value = new XYTextAnnotation(percent(row.centre()), row.centre(), place - ABOVE);
        value.setFont(VALUES);
        value.setPaint(Ink.TEXT.color());
        value.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        return value;
    }

    /** With a proper minus sign. */
    private static String percent(double value) {
        double size = Math.abs(value);
        String format = size == 0 ? "%.0f" : size < 0.995 ? "%+.2f" : size < 9.95 ? "%+.1f" : "%+.0f";
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static String description(String title, List<ForestRow> rows) {
        return rows.stream()
                .map(row -> row.name() + " " + percent(row.centre()) + " %"
                        + (row.bounded() ? " (" + percent(row.low()) + " to " + percent(row.high()) + ")" : ""))
                .collect(Collectors.joining("; ", "Differences of " + title + ". ", "."));
    }

    /**
     * What the marks mean.
     *
     * @param level confidence level of all intervals of a figure together
     * @return the key
     */
    public static List<KeyEntry> key(double level) {
        return List.of(
                new KeyEntry(
                        "a difference; all intervals together " + Figures.level(level),
                        Ink.SIMULATED,
                        KeyEntry.Mark.POINT),
                new KeyEntry("none can be told", Ink.REFERENCE, KeyEntry.Mark.POINT));
    }
}
