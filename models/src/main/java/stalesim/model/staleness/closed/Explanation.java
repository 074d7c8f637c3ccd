package stalesim.model.staleness.closed;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.LawDistances;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;

/**
 * How far observed staleness is what free workers show whose compute times vary.
 *
 * @param observedMean mean staleness
 * @param observedVariance its variance
 * @param system m workers with the coefficient of variation that gives the observed variance, or with the largest one
 *     where no such system has so much
 * @param predicted the law of that system: computed for up to 200 workers, the named law of its moments for more
 * @param distances of the observations from it
 */
public record Explanation(
        double observedMean,
        double observedVariance,
        ClosedSystem system,
        StalenessLaw predicted,
        LawDistances distances) {

    /** Most workers whose law is computed: beyond, it takes seconds and is close to the named one. */
    private static final int MOST_WORKERS = 200;

    private static final double CLOSE_MEAN = 0.02;
    private static final double CLOSE_LAW = 0.05;

    /**
     * Explains observations.
     *
     * @param observed at least one update
     * @param workers m &gt;= 1
     * @return the explanation; empty for one worker, whose staleness is 0
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static Optional<Explanation> of(StalenessHistogram observed, int workers) {
        EmpiricalLaw law = new EmpiricalLaw(observed);
        if (workers < 2) {
            return Optional.empty();
        }
        ClosedSystem system = ClosedSystem.withVariance(workers, law.variance());
        StalenessLaw predicted = workers <= MOST_WORKERS ? system.law() : system.nearestLaw();
        return Optional.of(new Explanation(
                law.mean(), law.variance(), system, predicted, LawDistances.between(law, predicted)));
    }

    /**
     * How much compute times vary if they alone make the variance.
     *
     * @return c; empty where it would have to be larger than {@link ClosedSystem#MOST_CV}
     */
    public OptionalDouble computeCv() {
        return system.cv() < ClosedSystem.MOST_CV ? OptionalDouble.of(system.cv()) : OptionalDouble.empty();
    }

    /**
     * Share of the time that workers have no gradient in flight: gaps between update and next read, exchanges, absence.
     *
     * @return 1 - mean / (m-1), by the sum rule; negative where the mean exceeds m - 1
     */
    public double idleShare() {
        return 1 - observedMean / system.mean();
    }

    /**
     * Whether the variation of compute times is reason enough.
     *
     * @return whether some variation gives the variance, the mean is within 2 % of m - 1 and the predicted law within a
     *     total variation of 0.05
     */
    public boolean suffices() {
        return computeCv().isPresent()
                && Math.abs(idleShare()) <= CLOSE_MEAN
                && distances.totalVariation() <= CLOSE_LAW;
    }

    /**
     * The explanation in words.
     *
     * @return some sentences
     */
    public String sentence() {
        String mean = String.format(
                Locale.ROOT,
                "%d workers that always have a gradient in flight have mean staleness %d; observed %.4g.",
                system.workers(),
                system.workers() - 1,
                observedMean);
        String law = String.format(
                Locale.ROOT,
                " the law that follows from this alone is within a total variation of %.3g.",
                distances.totalVariation());
        return mean + variance() + law + (suffices()
                ? " Variation of compute times is reason enough."
                : " Something else is at work: waiting for locks, cores or messages, workers of different speeds.");
    }

    private String variance() {
        if (computeCv().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    " The observed variance of %.4g is more than compute times give whose coefficient of variation is"
                            + " up to %.0f, which is %.4g;",
                    observedVariance,
                    ClosedSystem.MOST_CV,
                    system.variance());
        }
        return String.format(
                Locale.ROOT,
                " The observed variance is that of compute times with coefficient of variation %.3g (%s);",
                system.cv(),
                kind());
    }

    private String kind() {
        double cv = system.cv();
        if (cv < 0.02) {
            return "nearly constant: staleness m-1";
        }
        if (Math.abs(cv - 1) < 0.1) {
            return "as exponential ones: geometric staleness";
        }
        return system.variance() < system.mean() ? "staleness narrower than Poisson" : "staleness wider than Poisson";
    }
}
