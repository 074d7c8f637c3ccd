package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.result.CurvePoint;
import stalesim.model.statistics.Estimate;
import stalesim.model.statistics.Interval;

/**
 * How far the surrogate's expected loss is from that of the real objective at one point of the loss curve, both
 * counted from the real objective's minimum: f(x_t) - f*.
 *
 * @param update t &gt;= 0
 * @param predicted E f(x_t) - f* of the surrogate
 * @param measured mean of f(x_t) - f* over independent runs on the real objective, with its interval at
 *     {@link Estimate#LEVEL}; unbounded for one run
 */
public record SurrogateError(long update, double predicted, Interval measured) {

    /**
     * Along a loss curve.
     *
     * @param minimum f*
     * @param expected E f(x_t) of the surrogate for t = 0 ... T, from {@link ExpectedLoss}
     * @param runs loss curves of independent runs on the real objective, with the same updates in all
     * @return one error for each point of these curves
     * @throws IllegalArgumentException if there are no runs, their updates differ, or one is above T
     */
    public static List<SurrogateError> along(double minimum, double[] expected, List<List<CurvePoint>> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("an error needs at least one run on the real objective: runs=0");
        }
        List<SurrogateError> errors = new ArrayList<>();
        for (int i = 0; i < runs.get(0).size(); i++) {
            long update = runs.get(0).get(i).update();
            if (update >= expected.length) {
                throw new IllegalArgumentException("the expected curve ends before the runs: update=" + update
                        + ", last expected=" + (expected.length - 1));
            }
            double[] above = new double[runs.size()];
            for (int r = 0; r < above.length; r++) {
                above[r] = lossAt(runs.get(r), i, update) - minimum;
            }
            Interval measured = Interval.ofMean(above, Estimate.LEVEL);
            errors.add(new SurrogateError(update, expected[(int) update] - minimum, measured));
        }
        return errors;
    }

    private static double lossAt(List<CurvePoint> curve, int point, long update) {
        if (point >= curve.size() || curve.get(point).update() != update) {
            throw new IllegalArgumentException(
                    "loss curves must have the same updates: point " + point + " of one is at update " + update);
        }
        return curve.get(point).loss();
    }

    /**
     * The error.
     *
     * @return predicted / measured - 1: 0.05 where the surrogate's loss above the minimum is 5 % too high
     */
    public double relative() {
        return predicted / measured.centre() - 1;
    }

    /**
     * How much of the error may be due to the runs' randomness.
     *
     * @return half the width of the measured interval, relative to its centre; NaN for one run
     */
    public double sampling() {
        return measured.relativeHalfWidth();
    }

    /**
     * Whether the error is more than randomness.
     *
     * @return true if the prediction lies outside of the measured interval; false for one run
     */
    public boolean significant() {
        return predicted < measured.low() || predicted > measured.high();
    }
}
