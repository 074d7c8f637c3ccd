package stalesim.report.chart.row;

import java.util.List;
import java.util.OptionalDouble;
import stalesim.report.chart.Ink;

/**
 * A row of horizontal bars that belong to one name, drawn below each other.
 *
 * @param name at the left
 * @param bars from top to bottom, at least one
 */
public record BarRow(String name, List<Bar> bars) {

    /** Makes the list immutable. */
    public BarRow {
        bars = List.copyOf(bars);
    }

    /**
     * A bar from 0 to a value.
     *
     * @param value where it ends
     * @param low lower end of the value's interval; NaN if it is not known
     * @param high upper end
     * @param mark a value that is marked across the bar
     * @param ink its colour
     * @param pale whether it is drawn with little ink, as what cannot be told from noise
     */
    public record Bar(double value, double low, double high, OptionalDouble mark, Ink ink, boolean pale) {

        double least() {
            return Math.min(Math.min(0, value), Double.isNaN(low) ? 0 : low);
        }

        double most() {
            return Math.max(Math.max(Math.max(0, value), mark.orElse(0)), Double.isNaN(high) ? 0 : high);
        }
    }
}
