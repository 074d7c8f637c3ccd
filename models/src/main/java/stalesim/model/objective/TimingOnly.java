package stalesim.model.objective;

/**
 * No objective at all: for runs of which only times and staleness are wanted, with as many workers as memory holds.
 *
 * <p>It has no parameters, its gradient costs nothing and its loss is not a number. Messages may be as long as those of
 * a model with parameters; nothing of that size is kept.
 */
public final class TimingOnly implements Objective {

    private static final Evaluator NOTHING = (parameters, batch, size, gradient) -> {};

    private final long sentParameters;

    /** Whose messages are empty. */
    public TimingOnly() {
        this(0);
    }

    /**
     * Whose messages are those of a model.
     *
     * @param sentParameters how many parameters the model has, &gt;= 0
     * @throws IllegalArgumentException if it is negative
     */
    public TimingOnly(long sentParameters) {
        if (sentParameters < 0) {
            throw new IllegalArgumentException("sent parameters must be >= 0: sentParameters=" + sentParameters);
        }
        this.sentParameters = sentParameters;
    }

    @Override
    public String name() {
        return "timing-only";
    }

    @Override
    public int dimension() {
        return 0;
    }

    @Override
    public long sentParameters() {
        return sentParameters;
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
