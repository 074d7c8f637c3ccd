package stalesim.report.chart.time;

import java.awt.Font;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import stalesim.model.result.TimeUse;
import stalesim.report.chart.FlatBars;

/**
 * Draws bars of time from left to right, divided into what it goes into.
 *
 * @param plot with an axis to the right and rows downwards
 * @param width of the plot, in units of its axis
 * @param label text of a part that is wide enough for one
 */
record StackedParts(XYPlot plot, double width, DoubleFunction<String> label) {

    private static final double HALF_BAR = 0.86;
    private static final double SEAM = 0.0025;
    private static final double LEAST_LABELLED = 0.055;
    private static final Font VALUES = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    /**
     * A bar.
     *
     * @param step where it lies, from the top
     * @param use what its time went into
     * @param length of all of it, in units of the axis
     */
    record Row(int step, TimeUse use, double length) {}

    void draw(List<Row> rows) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = FlatBars.renderer();
        renderer.setUseYInterval(true);
        for (TimePart part : TimePart.values()) {
            XYIntervalSeries series = new XYIntervalSeries(part.label());
            rows.forEach(row -> add(series, row, part));
            renderer.setSeriesPaint(data.getSeriesCount(), part.ink().color());
            data.addSeries(series);
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    private void add(XYIntervalSeries series, Row row, TimePart part) {
        double left = row.length() * before(row, part);
        double share = row.length() * part.share(row.use());
        if (share <= 0) {
            return;
        }
        double right = Math.max(left + share / 2, left + share - SEAM * width);
        double middle = (left + right) / 2;
        series.add(middle, left, right, row.step(), row.step() - HALF_BAR, row.step() + HALF_BAR);
        if (share >= LEAST_LABELLED * width) {
            XYTextAnnotation text = new XYTextAnnotation(label.apply(share), middle, row.step());
            text.setFont(VALUES);
            text.setPaint(part.textInk());
            plot.addAnnotation(text);
        }
    }

    private static double before(Row row, TimePart part) {
        return Stream.of(TimePart.values())
                .takeWhile(other -> other != part)
                .mapToDouble(other -> other.share(row.use()))
                .sum();
    }
}
