package stalesim.report.chart.curve;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.report.chart.Axes;
import stalesim.report.curve.Ordinate;

/**
 * The vertical axis that panels share, so that they can be compared by eye. Diverged runs do not stretch it: they leave
 * their panel at the top.
 *
 * @param ordinate what the panels show
 * @param low smallest finite value
 * @param high largest finite value; if some runs diverged, of those up to 1.5 times the largest first value
 */
public record CurveRange(Ordinate ordinate, double low, double high) {

    private static final double ABOVE_FIRST = 1.5;

    /**
     * Over runs.
     *
     * @param ordinate what is shown
     * @param runs any runs
     * @return the range; 0 to 1 if there is no finite value
     */
    public static CurveRange of(Ordinate ordinate, List<RunResult> runs) {
        boolean diverged = runs.stream().anyMatch(run -> run.outcome() == Outcome.DIVERGED);
        double ceiling = diverged ? ABOVE_FIRST * highestFirst(ordinate, runs) : Double.MAX_VALUE;
        double[] values = runs.stream()
                .flatMap(run -> run.curve().stream())
                .mapToDouble(ordinate::of)
                .filter(value -> Double.isFinite(value) && value <= ceiling)
                .sorted()
                .toArray();
        return values.length == 0
                ? new CurveRange(ordinate, 0, 1)
                : new CurveRange(ordinate, values[0], values[values.length - 1]);
    }

    private static double highestFirst(Ordinate ordinate, List<RunResult> runs) {
        return runs.stream()
                .flatMap(run -> run.curve().stream().limit(1))
                .mapToDouble(point -> Math.abs(ordinate.of(point)))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    ValueAxis axis() {
        if (low > 0 && high / low >= Axes.LOGARITHMIC_FROM) {
            return Axes.logarithmic(ordinate.label(), 10, low / 1.2, high * 1.2);
        }
        NumberAxis axis = Axes.linear(ordinate.label());
        double margin = high > low ? 0.05 * (high - low) : Math.max(0.05, Math.abs(high) * 0.05);
        axis.setRange(low - margin, high + margin);
        return axis;
    }
}
