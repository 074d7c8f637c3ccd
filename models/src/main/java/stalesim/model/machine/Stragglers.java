package stalesim.model.machine;

/**
 * Gradients that now and then take longer, each on its own: a page fault, an interrupt, a sibling that was woken.
 *
 * @param probability that a gradient is one of them, 0 to 1
 * @param factor by which it takes longer, &gt;= 1
 */
public record Stragglers(double probability, double factor) {

    /** No gradient straggles. */
    public static final Stragglers NONE = new Stragglers(0, 1);

    /** Checks the ranges. */
    public Stragglers {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1: probability=" + probability);
        }
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor must be >= 1 and finite: factor=" + factor);
        }
    }

    /**
     * Mean factor on compute times.
     *
     * @return 1 + probability (factor - 1)
     */
    public double meanFactor() {
        return 1 + probability * (factor - 1);
    }
}
