package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/**
 * The recipe for strongly convex objectives: in the round that begins at gradient t,
 * eta = (12/mu) / (t + 2 M_1 + sqrt((t + M_0) / ln(t + M_0))) with M_0 = (m+1)^2 / 4 and
 * M_1 = max(d + 2, 72 L/mu, ceil(s_0) / 2), rounds as in {@link StronglyConvexSizes}.
 *
 * <p>The first step is at most 1/(12 L). The bound that it comes with is reached after 10^63 gradients: it is a shape,
 * not a promise.
 *
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1 and theorem 2"
 */
public final class StronglyConvexStep implements StepSize {

    private final double convexity;
    private final double smoothness;
    private final StronglyConvexSizes sizes;
    private final RoundStarts starts;
    private final double shift;
    private final double twiceM1;

    /**
     * For an objective.
     *
     * @param convexity mu &gt; 0 and finite
     * @param smoothness L &gt;= mu and finite
     * @param sizes the rounds, with m &gt;= 1 or d such that M_0 &gt; 1
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public StronglyConvexStep(double convexity, double smoothness, StronglyConvexSizes sizes) {
        Ranges.positive("convexity", "convexity", convexity);
        if (!(smoothness >= convexity) || Double.isInfinite(smoothness)) {
            throw new IllegalArgumentException("smoothness must be >= convexity and finite: smoothness=" + smoothness);
        }
        if (sizes.shift() < 2) {
            throw new IllegalArgumentException(
                    "shift must be >= 2, or (m+1)^2 / 4 has no positive logarithm: shift=" + sizes.shift());
        }
        this.convexity = convexity;
        this.smoothness = smoothness;
        this.sizes = sizes;
        starts = new RoundStarts(sizes);
        shift = (sizes.shift() + 1.0) * (sizes.shift() + 1.0) / 4;
        twiceM1 = 2 * m1();
    }

    /**
     * M_1 = max(d + 2, 72 L/mu, ceil(s_0) / 2).
     *
     * @return M_1
     */
    public double m1() {
        return Math.max(Math.max(sizes.lag() + 2.0, 72 * smoothness / convexity), sizes.size(0) / 2.0);
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
        double spread = Math.sqrt((start + shift) / Math.log(start + shift));
        return 12 / convexity / (start + twiceM1 + spread);
    }

    @Override
    public boolean needsStaleness() {
        return false;
    }
}
