package stalesim.scenario.claim.curve;

import java.util.function.ToLongFunction;
import stalesim.model.result.Crossing;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;

/** When a run reached a loss, between two points of its curve by the logarithm of the loss. */
public final class Reached {

    private Reached() {}

    /**
     * Updates to a loss.
     *
     * @param run with a curve
     * @param target loss, &gt; 0
     * @return updates of the server; infinite where the run missed it
     */
    public static double updates(RunResult run, double target) {
        return between(run, target, CurvePoint::update);
    }

    /**
     * Time to a loss.
     *
     * @param run with a curve
     * @param target loss, &gt; 0
     * @return nanoseconds; infinite where the run missed it
     */
    public static double timeNs(RunResult run, double target) {
        return between(run, target, CurvePoint::timeNs);
    }

    private static double between(RunResult run, double target, ToLongFunction<CurvePoint> position) {
        CurvePoint before = run.curve().get(0);
        for (CurvePoint point : run.curve()) {
            if (point.loss() <= target) {
                double part = point.equals(before) ? 0 : Crossing.part(before, point, target);
                long from = position.applyAsLong(before);
                return from + part * (position.applyAsLong(point) - from);
            }
            before = point;
        }
        return Double.POSITIVE_INFINITY;
    }
}
