package stalesim.model.step.adaptive;

import java.util.Comparator;
import java.util.stream.IntStream;
import stalesim.model.staleness.StalenessLaw;

/**
 * The scale s with E[min(clip, s g(T)) | T &lt;= drop] = 1.
 *
 * <p>The left side is concave, piecewise linear and increasing in s, so s is found exactly: with staleness ordered by
 * falling g and the first k of them clipped, s_k = (1 - clip P_k) / R_k, where P_k is the probability of the clipped
 * and R_k the sum of p(tau) g(tau) over the others; s is the first s_k that clips none of the others. All in
 * logarithms: g spans hundreds of orders of magnitude. Cost: O(n log n) for n values of staleness.
 *
 * @see "Paper 003 (thesis), equation A.26, with the clip of section A.6 inside the mean"
 */
final class Normalisation {

    private final double[] probabilities;
    private final double[] logFactors;
    private final double logClip;

    private Normalisation(double[] probabilities, double[] logFactors, double clip) {
        this.probabilities = probabilities;
        this.logFactors = logFactors;
        logClip = Math.log(clip);
    }

    /**
     * Solves for the scale.
     *
     * @return ln s; 0 where every gradient is refused
     * @throws IllegalArgumentException if some possible step is negative, or no scale gives the mean
     */
    static double logScale(Factors factors, StalenessLaw observed, StepLimits limits) {
        int last = (int) Math.min(limits.drop(), observed.maxSupport());
        int[] possible = IntStream.rangeClosed(0, last)
                .filter(tau -> observed.pmf(tau) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer tau) -> -factors.logMagnitude(tau)))
                .mapToInt(Integer::intValue)
                .toArray();
        if (IntStream.of(possible).anyMatch(factors::negative)) {
            throw new IllegalArgumentException("a rule with negative steps has no scale that makes its mean positive:"
                    + " it cannot be normalised");
        }
        double[] probabilities = IntStream.of(possible).mapToDouble(observed::pmf).toArray();
        double applied = compensatedSum(probabilities);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= applied;
        }
        double[] logFactors = IntStream.of(possible).mapToDouble(factors::logMagnitude).toArray();
        return possible.length == 0 ? 0 : new Normalisation(probabilities, logFactors, limits.clip()).solve();
    }

    private static double compensatedSum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double term = value - lost;
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
        }
        return sum;
    }

    private double solve() {
        double[] logRest = logRest();
        double clipped = 0;
        for (int k = 0; k < probabilities.length; k++) {
            double remaining = k == 0 ? 1 : 1 - Math.exp(logClip) * clipped;
            double logScale = Math.log(remaining) - logRest[k];
            if (remaining > 0 && logScale + logFactors[k] <= logClip) {
                return logScale;
            }
            clipped += probabilities[k];
        }
        throw new IllegalArgumentException("no scale gives the wanted mean step: the clip is too low");
    }

    /** ln sum of p g over the i-th and all later staleness values, for each i. */
    private double[] logRest() {
        double[] logRest = new double[probabilities.length];
        double sum = Double.NEGATIVE_INFINITY;
        for (int i = probabilities.length - 1; i >= 0; i--) {
            sum = Logarithms.add(sum, Math.log(probabilities[i]) + logFactors[i]);
            logRest[i] = sum;
        }
        return logRest;
    }
}
