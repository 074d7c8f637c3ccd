package stalesim.model.stability;

import java.util.Locale;

/** What becomes of a run with a constant step size. */
public enum StepVerdict {
    /** Below the limit by more than the margin. */
    STABLE,
    /** So near the limit, or between the limits of two laws, that nothing is promised. */
    MARGINAL,
    /** Above the limit by more than the margin. */
    DIVERGES;

    /** Share of the limit on either side of it that counts as marginal. */
    static final double MARGIN = 0.1;

    static StepVerdict of(double gain, double limit) {
        if (gain < (1 - MARGIN) * limit) {
            return STABLE;
        }
        return gain > (1 + MARGIN) * limit ? DIVERGES : MARGINAL;
    }

    /**
     * Name for reports.
     *
     * @return lower-case word
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
