package stalesim.model.bound.staleness;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * A strongly convex loss with bounded gradients, its start, and the squared distance to be reached.
 *
 * @param convexity c &gt; 0
 * @param smooth L and M; its delta is here |theta_0 - theta_*|^2, in parameters^2
 * @param target eps &gt; 0, squared distance to be reached
 * @see "Paper 003 (thesis), assumption A.5.1"
 */
public record ConvexTarget(double convexity, SmoothLoss smooth, double target) {

    /** Checks the ranges. */
    public ConvexTarget {
        Ranges.positive("convexity", convexity);
        Ranges.positive("target", target);
    }

    /** ln(|theta_0 - theta_*|^2/eps) over the improvement of an update; 0 if there already, infinite without any. */
    double updates(double improvement) {
        double logarithm = Math.log(smooth.start() / target);
        if (logarithm <= 0) {
            return 0;
        }
        return improvement > 0 ? logarithm / improvement : Double.POSITIVE_INFINITY;
    }

    /** M (M + 2 L sqrt(eps) tau), literal M (M + 2 L sqrt(eps tau)). */
    double penalty(double meanStaleness, Reading reading) {
        double root = Math.sqrt(target);
        double stale = reading.choose(root * meanStaleness, root * Math.sqrt(meanStaleness));
        return smooth.gradient() * (smooth.gradient() + 2 * smooth.lipschitz() * stale);
    }

    /** c, L, M, |theta_0 - theta_*|^2 and eps. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("c", "strength of convexity", "gradient/parameters", convexity),
                new Symbol("L", "Lipschitz constant of the gradient", "gradient/parameters", smooth.lipschitz()),
                new Symbol("M", "root of the largest mean squared gradient", "gradient", smooth.gradient()),
                new Symbol("D", "squared distance of the start", "parameters^2", smooth.start()),
                new Symbol("eps", "squared distance to be reached", "parameters^2", target));
    }
}
