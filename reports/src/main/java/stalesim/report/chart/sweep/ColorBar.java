package stalesim.report.chart.sweep;

import java.awt.Paint;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import stalesim.report.chart.Axes;

/** What the colours of a map mean: a strip of all of them beside the map, with the values of some. */
final class ColorBar {

    private static final int STRIP = 11;
    private static final int SHADES = 32;

    /** As high as the map is above its axis. */
    private static final RectangleInsets BESIDE_MAP = new RectangleInsets(0, 12, 44, 0);

    /** Up to so many powers of ten have ticks between them. */
    private static final double FEW_POWERS = 2;

    private static final int MOST_POWERS = 8;

    private static final double ROUNDING = 1e-9;

    private ColorBar() {}

    /** Colours by their share of the way from the lowest value to the highest. */
    private record Shares(ColorScale scale) implements PaintScale {

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return 1;
        }

        @Override
        public Paint getPaint(double share) {
            return scale.mixed(share);
        }
    }

    /**
     * Beside a map.
     *
     * @param scale whose ends differ
     * @return what is put to the map's right
     */
    static PaintScaleLegend of(ColorScale scale) {
        GivenTicks axis = Axes.styled(new GivenTicks(scale.logarithmic() ? powers(scale) : steps(scale)));
        axis.setRange(0, 1);
        axis.setAxisLineVisible(false);
        PaintScaleLegend bar = new PaintScaleLegend(new Shares(scale), axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setAxisOffset(2);
        bar.setStripWidth(STRIP);
        bar.setStripOutlineVisible(false);
        bar.setSubdivisionCount(SHADES);
        bar.setBackgroundPaint(null);
        bar.setMargin(BESIDE_MAP);
        return bar;
    }

    /** Multiples of a round number. */
    private static List<NumberTick> steps(ColorScale scale) {
        double step = Axes.fewTicks(scale.high() - scale.low()).getSize();
        NumberTickUnit unit = Axes.exactTicks(step, Math.max(Math.abs(scale.low()), Math.abs(scale.high())));
        long first = (long) Math.ceil(scale.low() / step - ROUNDING);
        long last = (long) Math.floor(scale.high() / step + ROUNDING);
        return IntStream.rangeClosed(0, (int) (last - first))
                .mapToObj(i -> tick(scale, (first + i) * step, unit))
                .toList();
    }

    /** Powers of ten, with their twofold and fivefold where they are few, and not each where they are many. */
    private static List<NumberTick> powers(ColorScale scale) {
        double from = Math.log10(scale.low());
        double to = Math.log10(scale.high());
        double[] factors = to - from <= FEW_POWERS ? new double[] {1, 2, 5} : new double[] {1};
        int every = (int) Math.ceil((to - from) / MOST_POWERS);
        return IntStream.rangeClosed((int) Math.floor(from), (int) Math.ceil(to))
                .filter(power -> power % every == 0)
                .boxed()
                .flatMap(power -> DoubleStream.of(factors).mapToObj(factor -> factor * Math.pow(10, power)))
                .filter(value -> value >= scale.low() * (1 - ROUNDING) && value <= scale.high() * (1 + ROUNDING))
                .map(value -> tick(scale, value, Axes.exactTicks(value, value)))
                .toList();
    }

    private static NumberTick tick(ColorScale scale, double value, NumberTickUnit unit) {
        return new NumberTick(
                scale.share(value), unit.valueToString(value), TextAnchor.CENTER_LEFT, TextAnchor.CENTER_LEFT, 0);
    }
}
