package stalesim.report.chart.sweep;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;
import stalesim.report.chart.Axes;

/**
 * Colours from dark blue to light yellow that rise in lightness throughout: told apart by colour-blind readers and in
 * print. Logarithmic where values span much.
 *
 * @param low value of the darkest colour
 * @param high value of the lightest one, &gt;= low
 * @param logarithmic whether equal ratios rather than equal differences look equal; low &gt; 0 then
 * @see "Nunez, Anderton, Renslow, 2018, Optimizing colormaps with consideration for color vision deficiency"
 */
record ColorScale(double low, double high, boolean logarithmic) implements PaintScale {

    /** Ends and quarters of the map. */
    private static final int[][] STOPS = {{0, 34, 78}, {66, 78, 108}, {124, 123, 120}, {187, 173, 108}, {254, 232, 56}};

    /** From here on black is read more easily than white. */
    private static final double LIGHT = 0.5;

    static ColorScale of(double low, double high) {
        return new ColorScale(low, high, low > 0 && high / low >= Axes.LOGARITHMIC_FROM);
    }

    @Override
    public double getLowerBound() {
        return low;
    }

    @Override
    public double getUpperBound() {
        return high;
    }

    @Override
    public Paint getPaint(double value) {
        return mixed(share(value));
    }

    /** The colour at a share of the way from the darkest to the lightest. */
    Color mixed(double share) {
        double place = share * (STOPS.length - 1);
        int stop = Math.min(STOPS.length - 2, (int) place);
        int[] mixed = new int[3];
        for (int channel = 0; channel < mixed.length; channel++) {
            double from = STOPS[stop][channel];
            mixed[channel] = (int) Math.round(from + (place - stop) * (STOPS[stop + 1][channel] - from));
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }

    /** Black or white, whichever is read more easily on the colour of a value. */
    Color textOn(double value) {
        return share(value) > LIGHT ? Color.BLACK : Color.WHITE;
    }

    /** How far a value is from the lowest to the highest, in [0, 1]. */
    double share(double value) {
        if (high <= low) {
            return 0;
        }
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return Math.min(1, Math.max(0, share));
    }
}
