package stalesim.report.chart.row;

/**
 * An estimate of a forest plot.
 *
 * @param name of the row
 * @param low lower end of its interval; NaN if unbounded
 * @param centre the estimate
 * @param high upper end; NaN if unbounded
 * @param significant whether it differs from 0 for sure
 */
public record ForestRow(String name, double low, double centre, double high, boolean significant) {

    boolean bounded() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    double least() {
        return bounded() ? low : centre;
    }

    double most() {
        return bounded() ? high : centre;
    }
}
