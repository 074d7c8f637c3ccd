package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = eta / (1 + beta sqrt t), diminishing in the number of updates, for plain convex and non-convex
 * objectives.
 *
 * <p>Not {@link Diminishing} with p = 1/2: that one is eta / sqrt(1 + beta t).
 *
 * @param size eta &gt; 0 and finite
 * @param decay beta &gt;= 0 and finite
 * @see "Paper 002 (Hogwild! over local data sets), sections 5 and D.1"
 */
public record RootDiminishing(double size, double decay) implements StepSize {

    /** Checks the ranges. */
    public RootDiminishing {
        Ranges.positive("step size", "size", size);
        Ranges.notNegative("decay", decay);
    }

    @Override
    public String name() {
        return "root-diminishing";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("size", size, "decay", decay);
    }

    @Override
    public double at(long update, long staleness) {
        return size / (1 + decay * Math.sqrt((double) update));
    }

    @Override
    public boolean needsStaleness() {
        return false;
    }
}
