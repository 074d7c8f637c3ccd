package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = eta / (1 + beta t)^p, diminishing in the number of updates.
 *
 * <p>p = 1 gives the O(1/t) rule for strongly convex objectives, p = 1/2 the O(1/sqrt t) rule for convex ones.
 *
 * @param size eta &gt; 0 and finite
 * @param decay beta &gt;= 0 and finite
 * @param power p, 0 &lt;= p &lt;= 1
 * @see "Paper 002 (Hogwild! over local data sets), sections 4.1 and C.3"
 */
public record Diminishing(double size, double decay, double power) implements StepSize {

    /** Checks the ranges. */
    public Diminishing {
        Ranges.positive("step size", "size", size);
        Ranges.notNegative("decay", decay);
        Ranges.between("power", power, 1);
    }

    @Override
    public String name() {
        return "diminishing";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("size", size, "decay", decay, "power", power);
    }

    @Override
    public double at(long update, long staleness) {
        return size / Math.pow(1 + decay * update, power);
    }

    @Override
    public boolean needsStaleness() {
        return false;
    }
}
