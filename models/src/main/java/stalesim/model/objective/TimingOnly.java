package stalesim.model.objective;

/**
 * No objective at all: for runs of which only times and staleness are wanted, with as many workers as memory holds.
 *
 * <p>It has no parameters, its gradient costs nothing and its loss is not a number.
 */
public final class TimingOnly implements Objective {

    private static final Evaluator NOTHING = (parameters, batch, size, gradient) -> {};

    @Override
    public String name() {
        return "timing-only";
    }

    @Override
    public int dimension() {
        return 0;
    }

    @Override
    public int samples() {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        return NOTHING;
    }

    @Override
    public double loss(float[] parameters, int[] rows) {
        return Double.NaN;
    }

    @Override
    public double loss(float[] parameters) {
        return Double.NaN;
    }
}
