package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.range.Ranges;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.RoundStarts;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/**
 * The recipe for strongly convex objectives: in the round that begins at gradient t, eta = (12/mu) / (t + 2 tau(t))
 * with the recipe's delay, 2 tau(t) = 2 M_1 + sqrt((t + M_0) / ln(t + M_0)), rounds as in
 * {@link DelaySizes#stronglyConvex}.
 *
 * <p>The first step is at most 1/(12 L). The bound that it comes with is reached after 10^63 gradients: it is a shape,
 * not a promise.
 *
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1 and theorem 2"
 */
public final class StronglyConvexStep implements StepSize {

    private final double convexity;
    private final double smoothness;
    private final DelaySizes sizes;
    private final RoundStarts starts;
    private final DelayFunction delay;

    /**
     * For an objective.
     *
     * @param convexity mu &gt; 0 and finite
     * @param smoothness L &gt;= mu and finite
     * @param sizes the rounds, of the recipe for strongly convex problems, with m &gt;= 2
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public StronglyConvexStep(double convexity, double smoothness, DelaySizes sizes) {
        Ranges.positive("convexity", "convexity", convexity);
        if (!(smoothness >= convexity) || Double.isInfinite(smoothness)) {
            throw new IllegalArgumentException("smoothness must be >= convexity and finite: smoothness=" + smoothness);
        }
        if (!sizes.isStronglyConvex()) {
            throw new IllegalArgumentException("sizes must be strongly-convex: sizes=" + sizes.name());
        }
        if (sizes.shift() < 2) {
            throw new IllegalArgumentException(
                    "shift must be >= 2, or (m+1)^2 / 4 has no positive logarithm: shift=" + sizes.shift());
        }
        this.convexity = convexity;
        this.smoothness = smoothness;
        this.sizes = sizes;
        starts = new RoundStarts(sizes);
        delay = DelayFunction.stronglyConvex(sizes, smoothness / convexity);
    }

    /**
     * The delay that the recipe is made for.
     *
     * @return tau
     */
    public DelayFunction delay() {
        return delay;
    }

    @Override
    public String name() {
        return "strongly-convex";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("convexity", convexity, "smoothness", smoothness, "rounds", sizes.parameters());
    }

    @Override
    public double at(long update, long staleness) {
        double start = starts.before(update);
        return 12 / convexity / (start + 2 * delay.at(start));
    }

    @Override
    public boolean needsStaleness() {
        return false;
    }
}
