package stalesim.report.chart.row;

import java.awt.BasicStroke;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.FlatBars;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.RowAxis;
import stalesim.report.chart.SvgCanvas;

/** Horizontal bars from 0, named at the left, with intervals and marks: rankings and tornado charts. */
public final class BarRows {

    private static final int WIDTH = 400;
    private static final int AXIS_HEIGHT = 46;
    private static final int STEP_HEIGHT = 8;

    /** Steps that a bar takes, and that are left free below a row. */
    private static final int BAR = 2;

    private static final int SPACE = 1;
    private static final double HALF_BAR = 0.8;
    private static final double HALF_MARK = 1.15;
    private static final double MARGIN = 1.4;
    private static final double ROOM = 1.06;
    private static final double PALE = 0.35;
    private static final BasicStroke WHISKER = new BasicStroke(1.25f);

    private BarRows() {}

    /**
     * Draws rows.
     *
     * @param kind what is drawn, one for all figures of a page that have different titles
     * @param title short heading
     * @param label of the axis, with the unit
     * @param rows from top to bottom, at least one
     * @return the figure
     */
    public static Figure draw(String kind, String title, String label, List<BarRow> rows) {
        String description = label + " for " + title + ": bars of "
                + String.join(", ", rows.stream().map(BarRow::name).toList()) + ".";
        ChartText text = new ChartText(FigureId.of(kind, title), title, description);
        RowAxis names = Axes.styled(new RowAxis(names(rows), MARGIN));
        int bars = rows.stream().mapToInt(row -> row.bars().size()).sum();
        double last = BAR * (bars - 1.0) + SPACE * (rows.size() - 1.0);
        names.setRange(-MARGIN, last + MARGIN);
        int height = AXIS_HEIGHT + (int) Math.ceil(names.getRange().getLength() * STEP_HEIGHT);
        String svg = new SvgCanvas(WIDTH, height).draw(Axes.chart(plot(label, names, rows)), text);
        return new Figure(text.id(), title, description, svg, List.of());
    }

    private static XYPlot plot(String label, RowAxis names, List<BarRow> rows) {
        XYPlot plot = Axes.plot(values(label, rows), names);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Ink.GRID.color());
        plot.addDomainMarker(new ValueMarker(0, Ink.TEXT.color(), new BasicStroke(0.75f)));
        addBars(plot, rows);
        return plot;
    }

    /** Each row is named at its middle. */
    private static Map<Integer, String> names(List<BarRow> rows) {
        Map<Integer, String> names = new LinkedHashMap<>();
        int step = 0;
        for (BarRow row : rows) {
            names.put(step + (row.bars().size() - 1) * BAR / 2, row.name());
            step += BAR * row.bars().size() + SPACE;
        }
        return names;
    }

    private static NumberAxis values(String label, List<BarRow> rows) {
        double least = bars(rows).mapToDouble(BarRow.Bar::least).min().orElse(0);
        double most = bars(rows).mapToDouble(BarRow.Bar::most).max().orElse(0);
        NumberAxis axis = Axes.linear(label);
        axis.setRange(ROOM * least, most > least ? ROOM * most : 1);
        axis.setTickUnit(Axes.fewTicks(axis.getRange().getLength()));
        return axis;
    }

    private static Stream<BarRow.Bar> bars(List<BarRow> rows) {
        return rows.stream().flatMap(row -> row.bars().stream());
    }

    private static void addBars(XYPlot plot, List<BarRow> rows) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = FlatBars.renderer();
        renderer.setUseYInterval(true);
        int step = 0;
        for (BarRow row : rows) {
            for (BarRow.Bar bar : row.bars()) {
                renderer.setSeriesPaint(
                        data.getSeriesCount(), bar.pale() ? bar.ink().color(PALE) : bar.ink().color());
                data.addSeries(series(bar, step));
                addWhisker(plot, bar, step);
                step += BAR;
            }
            step += SPACE;
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    private static XYIntervalSeries series(BarRow.Bar bar, int step) {
        XYIntervalSeries series = new XYIntervalSeries(step);
        double left = Math.min(0, bar.value());
        double right = Math.max(0, bar.value());
        series.add(bar.value() / 2, left, right, step, step - HALF_BAR, step + HALF_BAR);
        return series;
    }

    private static void addWhisker(XYPlot plot, BarRow.Bar bar, int step) {
        if (!Double.isNaN(bar.low())) {
            plot.addAnnotation(new XYLineAnnotation(bar.low(), step, bar.high(), step, WHISKER, Ink.TEXT.color()));
        }
        bar.mark().ifPresent(mark -> plot.addAnnotation(new XYLineAnnotation(
                mark, step - HALF_MARK, mark, step + HALF_MARK, KeyEntry.Mark.DASHES.stroke(1.75f), Ink.REAL.color())));
    }
}
