package stalesim.report.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;

/**
 * The loss axis that panels share, so that they can be compared by eye. Diverged runs do not stretch it: they leave
 * their panel at the top.
 *
 * @param low smallest finite loss
 * @param high largest finite loss of a run that did not diverge, or 1.5 times the largest first loss if some did
 */
public record LossRange(double low, double high) {

    private static final double ABOVE_FIRST = 1.5;

    /**
     * Over runs.
     *
     * @param runs any runs
     * @return the range; 0 to 1 if there is no finite loss
     */
    public static LossRange of(List<RunResult> runs) {
        boolean diverged = runs.stream().anyMatch(run -> run.outcome() == Outcome.DIVERGED);
        double ceiling = diverged ? ABOVE_FIRST * highestFirst(runs) : Double.MAX_VALUE;
        double[] losses = runs.stream()
                .flatMap(run -> run.curve().stream())
                .mapToDouble(CurvePoint::loss)
                .filter(loss -> Double.isFinite(loss) && loss <= ceiling)
                .sorted()
                .toArray();
        return losses.length == 0 ? new LossRange(0, 1) : new LossRange(losses[0], losses[losses.length - 1]);
    }

    private static double highestFirst(List<RunResult> runs) {
        return runs.stream()
                .flatMap(run -> run.curve().stream().limit(1))
                .mapToDouble(point -> Math.abs(point.loss()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    ValueAxis axis() {
        if (low > 0 && high / low >= Axes.LOGARITHMIC_FROM) {
            return Axes.logarithmic("loss", 10, low / 1.2, high * 1.2);
        }
        NumberAxis axis = Axes.linear("loss");
        double margin = high > low ? 0.05 * (high - low) : Math.max(0.05, Math.abs(high) * 0.05);
        axis.setRange(low - margin, high + margin);
        return axis;
    }
}
