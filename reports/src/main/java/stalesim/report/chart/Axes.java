package stalesim.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The look that all charts share: axes, grid, margins. */
public final class Axes {

    /** Largest over smallest value from which an axis is logarithmic. */
    public static final double LOGARITHMIC_FROM = 30;

    /** Below it decimals run out of places. */
    private static final double LEAST_DECIMAL = 0.002;

    /** From here on powers of ten are shorter. */
    private static final double MOST_PLAIN = 1e6;

    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final BasicStroke HAIRLINE = new BasicStroke(0.75f);

    private Axes() {}

    /**
     * Linear, with few decimal places.
     *
     * @param label of the axis
     * @return the axis
     */
    public static NumberAxis linear(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(format());
        return styled(axis);
    }

    /**
     * The smallest of 1, 2 or 5 times a power of ten that leaves at most six ticks.
     *
     * @param length of the axis, &gt; 0
     * @return the distance of two ticks
     */
    public static NumberTickUnit fewTicks(double length) {
        double least = length / 6;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double factor = least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10;
        return new NumberTickUnit(factor * power, format());
    }

    /**
     * Ticks that are told apart, by as many decimal places as that takes; powers of ten are shorter for some.
     *
     * @param step distance of two ticks, &gt; 0
     * @param largest of the values
     * @return the distance, with the form of the labels
     */
    public static NumberTickUnit exactTicks(double step, double largest) {
        int places = (int) Math.max(0, -Math.floor(Math.log10(step * 1.001)));
        boolean plain = largest >= LEAST_DECIMAL && largest < MOST_PLAIN;
        int digits = (int) Math.max(1, Math.ceil(Math.log10(largest / step)));
        return new NumberTickUnit(step, format(plain ? decimal(places) : "0." + "#".repeat(digits) + "E0"));
    }

    private static String decimal(int places) {
        return places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
    }

    /**
     * Logarithmic with a tick at each power of the base, or at every second, third, ... if there are many.
     *
     * @param label of the axis
     * @param base of the powers
     * @param low lower end, &gt; 0
     * @param high upper end
     * @return the axis
     */
    public static ValueAxis logarithmic(String label, double base, double low, double high) {
        PowerAxis axis = new PowerAxis(label, base == 2 ? format("0.###") : format());
        axis.setBase(base);
        double powers = Math.log(high / low) / Math.log(base);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(powers / 8)), format(), 0));
        axis.setMinorTickMarksVisible(false);
        axis.setRange(low, high);
        return styled(axis);
    }

    /**
     * For positive values: logarithmic where they span much, else linear from 0.
     *
     * @param label of the axis
     * @param low the least
     * @param high the largest
     * @return the axis
     */
    public static ValueAxis positive(String label, double low, double high) {
        if (low > 0 && high / low >= LOGARITHMIC_FROM) {
            return logarithmic(label, 10, low / 1.3, high * 1.3);
        }
        NumberAxis axis = linear(label);
        if (high < LEAST_DECIMAL) {
            axis.setNumberFormatOverride(format("0.##E0"));
        }
        axis.setRange(0, high > 0 ? high * 1.08 : 1);
        return axis;
    }

    /**
     * Numbers of workers, in powers of two where they double at least once.
     *
     * @param fewest of them
     * @param most of them
     * @return the axis
     */
    public static ValueAxis workers(int fewest, int most) {
        if (most >= 2 * fewest) {
            return logarithmic("workers m", 2, fewest / 1.25, most * 1.25);
        }
        NumberAxis axis = linear("workers m");
        axis.setRange(fewest - 0.5, most + 0.5);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    /**
     * Any numbers: logarithmic where they span much, in powers of two where each is twice the one before.
     *
     * @param label of the axis
     * @param ascending at least one
     * @return the axis
     */
    public static ValueAxis numbers(String label, List<Double> ascending) {
        double low = ascending.get(0);
        double high = ascending.get(ascending.size() - 1);
        if (low > 0 && high / low >= LOGARITHMIC_FROM) {
            boolean doubling = IntStream.range(1, ascending.size())
                    .allMatch(i -> ascending.get(i) == 2 * ascending.get(i - 1));
            return logarithmic(label, doubling ? 2 : 10, low / 1.25, high * 1.25);
        }
        NumberAxis axis = linear(label);
        double margin = high > low ? 0.04 * (high - low) : 0.5;
        axis.setRange(low - margin, high + margin);
        return axis;
    }

    /**
     * The steps of something, each at its number from 0.
     *
     * @param label of the axis
     * @param names of the steps
     * @return the axis
     */
    public static SymbolAxis steps(String label, List<String> names) {
        SymbolAxis axis = new SymbolAxis(label, names.toArray(new String[0]));
        axis.setRange(-0.5, names.size() - 0.5);
        axis.setGridBandsVisible(false);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(names.size() / 16.0))));
        return styled(axis);
    }

    /**
     * Speed-ups, on the same scale as the workers.
     *
     * @param lowest of them
     * @param highest of them
     * @return the axis
     */
    public static ValueAxis speedUp(double lowest, double highest) {
        return lowest > 0 && highest >= 2 * lowest
                ? logarithmic("speed-up", 2, lowest / 1.25, highest * 1.25)
                : positive("speed-up", 0, highest);
    }

    /**
     * A plot with grid lines across and nothing else, for data and renderers to be set.
     *
     * @param domain axis to the right
     * @param range axis upwards
     * @return the plot
     */
    public static XYPlot plot(ValueAxis domain, ValueAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID.color());
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeZeroBaselineVisible(false);
        return plot;
    }

    /**
     * A chart of a plot alone, without title, key and background.
     *
     * @param plot finished
     * @return the chart
     */
    public static JFreeChart chart(XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, LABEL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(6, 2, 2, 14));
        return chart;
    }

    /**
     * Gives an axis the common fonts, colours and lines.
     *
     * @param axis any
     * @param <A> its class
     * @return the same one
     */
    public static <A extends ValueAxis> A styled(A axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(TICKS);
        axis.setLabelPaint(Ink.TEXT.color());
        axis.setTickLabelPaint(Ink.TEXT.color());
        axis.setAxisLinePaint(Ink.TEXT.color());
        axis.setTickMarkPaint(Ink.TEXT.color());
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickMarkStroke(HAIRLINE);
        axis.setTickLabelInsets(new RectangleInsets(5, 4, 5, 4));
        return axis;
    }

    private static NumberFormat format() {
        return format("#,##0.####");
    }

    private static NumberFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
