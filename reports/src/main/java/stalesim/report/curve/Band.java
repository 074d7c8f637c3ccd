package stalesim.report.curve;

import java.util.Arrays;
import java.util.List;
import stalesim.model.statistics.Quantiles;

/**
 * Where replications run: the median of their curves and the range of their middle 90 %, on a common grid. A run that
 * ended earlier than others counts with its last value. For fewer than 20 replications the range is close to their
 * whole span.
 *
 * <p>The range is of single runs, not of their mean: a single real run of a rightly predicted system lies inside it
 * nine times out of ten.
 *
 * @param x grid positions, ascending; arrays are not copied and not to be changed
 * @param low 5 % quantile
 * @param median 50 % quantile
 * @param high 95 % quantile
 */
@SuppressWarnings("ArrayRecordComponent")
public record Band(double[] x, double[] low, double[] median, double[] high) {

    /**
     * Over traces.
     *
     * @param traces at least one
     * @param points number of grid points, &gt;= 2
     * @return the band from 0 to the last end of a trace
     * @throws IllegalArgumentException if there are no traces
     */
    public static Band over(List<Trace> traces, int points) {
        double end = traces.stream()
                .mapToDouble(Trace::end)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("traces must not be empty"));
        Band band = new Band(new double[points], new double[points], new double[points], new double[points]);
        for (int index = 0; index < points; index++) {
            double position = end * index / (points - 1);
            double[] values =
                    traces.stream().mapToDouble(trace -> trace.at(position)).toArray();
            band.x[index] = position;
            band.low[index] = Quantiles.quantile(values, 0.05);
            band.median[index] = Quantiles.quantile(values, 0.5);
            band.high[index] = Quantiles.quantile(values, 0.95);
        }
        return band;
    }

    /**
     * All values of the band, for the range of an axis.
     *
     * @return lowest and highest value
     */
    public double[] range() {
        return new double[] {
            Arrays.stream(low).min().orElseThrow(), Arrays.stream(high).max().orElseThrow()
        };
    }
}
