package stalesim.model.surrogate;

/**
 * How much work a fit of the surrogate may be.
 *
 * @param fullDimension up to this many parameters all eigenpairs of the Hessian are computed, at d products with it and
 *     O(d^3) operations, &gt;= 0
 * @param steps k &gt;= 1 of each Lanczos process for larger objectives
 * @param probes random combinations of gradient noise, each with a Lanczos process of its own, &gt;= 1
 * @param samples how many samples' gradients the noise is measured from at most, evenly spaced, &gt;= 2
 */
public record FitEffort(int fullDimension, int steps, int probes, int samples) {

    /** Checks the ranges. */
    public FitEffort {
        requireAtLeast("fullDimension", fullDimension, 0);
        requireAtLeast("steps", steps, 1);
        requireAtLeast("probes", probes, 1);
        requireAtLeast("samples", samples, 2);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + ": " + name + "=" + value);
        }
    }

    /**
     * Seconds for a few hundred parameters and some ten thousand samples.
     *
     * @return all eigenpairs up to 300 parameters; beyond, 40 steps, 4 probes; 50,000 samples
     */
    public static FitEffort standard() {
        return new FitEffort(300, 40, 4, 50_000);
    }
}
