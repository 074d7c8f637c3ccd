package stalesim.model.step;

/**
 * eta(t, tau) = eta.
 *
 * @param size eta &gt; 0 and finite
 */
public record Constant(double size) implements StepSize {

    /** Checks the range. */
    public Constant {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("step size must be > 0 and finite: size=" + size);
        }
    }

    @Override
    public String name() {
        return "constant";
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
