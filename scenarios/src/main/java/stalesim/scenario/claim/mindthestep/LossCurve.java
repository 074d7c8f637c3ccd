package stalesim.scenario.claim.mindthestep;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stalesim.model.result.Crossing;
import stalesim.model.result.CurvePoint;

/**
 * When a loss curve crosses a loss; between two of its points the loss falls exponentially.
 *
 * @param points of a run, in their order
 */
public record LossCurve(List<CurvePoint> points) {

    /** Makes the list immutable. */
    public LossCurve {
        points = List.copyOf(points);
    }

    /**
     * The first crossing.
     *
     * @param from index of the point from which on it counts
     * @param loss that is to be reached, &gt; 0
     * @param at update or time of a point
     * @return where it is crossed; infinite if it is not
     */
    public double crossing(int from, double loss, ToDoubleFunction<CurvePoint> at) {
        for (int i = from + 1; i < points.size(); i++) {
            CurvePoint before = points.get(i - 1);
            CurvePoint now = points.get(i);
            if (now.loss() <= loss) {
                double part = Crossing.part(before, now, loss);
                double start = at.applyAsDouble(before);
                return start + part * (at.applyAsDouble(now) - start);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
