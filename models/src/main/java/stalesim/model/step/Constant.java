package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = eta.
 *
 * @param size eta &gt; 0 and finite
 */
public record Constant(double size) implements StepSize {

    /** Checks the range. */
    public Constant {
        Ranges.positive("step size", "size", size);
    }

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("size", size);
    }

    @Override
    public double at(long update, long staleness) {
        return size;
    }

    @Override
    public boolean needsStaleness() {
        return false;
    }
}
