package stalesim.report.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;
import stalesim.model.run.StopRule;

/**
 * The loss axis that panels share, so that they can be compared by eye.
 *
 * @param low smallest finite loss
 * @param high largest finite loss, but not above the divergence factor times the largest first loss
 */
public record LossRange(double low, double high) {

    /**
     * Over runs.
     *
     * @param runs any runs
     * @return the range; 0 to 1 if there is no finite loss
     */
    public static LossRange of(List<RunResult> runs) {
        double first = runs.stream()
                .flatMap(run -> run.curve().stream().limit(1))
                .mapToDouble(CurvePoint::loss)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double[] losses = runs.stream()
                .flatMap(run -> run.curve().stream())
                .mapToDouble(CurvePoint::loss)
                .filter(loss -> Double.isFinite(loss) && loss <= Math.abs(first) * StopRule.DIVERGENCE_FACTOR)
                .sorted()
                .toArray();
        return losses.length == 0 ? new LossRange(0, 1) : new LossRange(losses[0], losses[losses.length - 1]);
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
