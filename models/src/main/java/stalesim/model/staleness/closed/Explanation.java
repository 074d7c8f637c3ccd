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
 * @param updates n that were observed
 * @param updatesARun mean number N of updates of a run
 * @param system m workers with the coefficient of variation that gives the observed variance, or with the largest one
 *     where no such system has so much
 * @param predicted the law of that system: computed for up to 200 workers, the named law of its moments for more
 * @param distances of the observations from it
 */
public record Explanation(
        double observedMean,
        double observedVariance,
        long updates,
        double updatesARun,
        ClosedSystem system,
        StalenessLaw predicted,
        LawDistances distances) {

    /** Most workers whose law is computed: beyond, it takes seconds and is close to the named one. */
    private static final int MOST_WORKERS = 200;

    private static final double CLOSE_MEAN = 0.02;
    private static final double CLOSE_LAW = 0.05;
    private static final double NEGLIGIBLE = 1e-9;

    /**
     * Explains observations.
     *
     * @param observed at least one update
     * @param workers m &gt;= 1
     * @param runs in which it was observed, &gt;= 1
     * @return the explanation; empty for one worker, whose staleness is 0
     * @throws IllegalArgumentException if the histogram is empty
     */
    public static Optional<Explanation> of(StalenessHistogram observed, int workers, int runs) {
        EmpiricalLaw law = new EmpiricalLaw(observed);
        if (workers < 2) {
            return Optional.empty();
        }
        ClosedSystem system = ClosedSystem.withVariance(workers, law.variance());
        StalenessLaw predicted = workers <= MOST_WORKERS ? system.law() : system.nearestLaw();
        return Optional.of(new Explanation(
                law.mean(),
                law.variance(),
                observed.total(),
                (double) observed.total() / runs,
                system,
                predicted,
                LawDistances.between(law, predicted)));
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
     * Share of the mean that is missing because a run ends with m gradients in flight, whose staleness nobody counts:
     * by the sum rule N (m-1) is the staleness of all updates and of those together, and those have missed
     * (m-1) (1 + c^2) / 2 updates on average, as the mean age of a renewal process is. Derived here.
     *
     * @return m (1 + c^2) / (2 N), at most 1
     */
    public double endsShare() {
        double c = system.cv();
        return Math.min(1, system.workers() * (1 + c * c) / (2 * updatesARun));
    }

    /**
     * By how much the mean lies below m - 1, beyond what the ends of a run explain: where it does, workers have no
     * gradient in flight for such a share of the time (gaps, waiting, exchanges, absence), or it was dropped.
     *
     * @return 1 - mean / (m-1) less {@link #endsShare}; negative where the mean is larger
     */
    public double shortfall() {
        return 1 - observedMean / system.mean() - endsShare();
    }

    /**
     * How far from its own law chance alone puts the observations, if updates were independent.
     *
     * @return mean total variation, the sum of sqrt(p (1-p) / (2 pi n)) over all staleness; n is the number of updates
     */
    public double chance() {
        double sum = 0;
        int last = predicted.quantile(1 - NEGLIGIBLE);
        for (int tau = 0; tau <= last; tau++) {
            double p = predicted.pmf(tau);
            sum += Math.sqrt(p * (1 - p));
        }
        return sum / Math.sqrt(2 * Math.PI * updates);
    }

    /**
     * Whether the variation of compute times is reason enough.
     *
     * @return whether some variation gives the variance, the mean falls short by at most 2 %, and the predicted law is
     *     within a total variation of 0.05 beyond what chance and the ends of a run make
     */
    public boolean suffices() {
        return computeCv().isPresent() && meanFits() && shapeFits();
    }

    private boolean meanFits() {
        return Math.abs(shortfall()) <= CLOSE_MEAN;
    }

    private boolean shapeFits() {
        return distances.totalVariation() <= CLOSE_LAW + chance() + endsShare();
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
        return mean + variance() + law + conclusion();
    }

    private String conclusion() {
        if (suffices()) {
            return " Variation of compute times is reason enough.";
        }
        if (meanFits()) {
            return " The mean is as it should be, the rest is not: compute times are of another kind (stragglers, a"
                    + " heavy tail, a course that stays slow for a while), or workers differ, or wait for locks or cores.";
        }
        return String.format(
                Locale.ROOT,
                " The mean is %.1f %% %s than the ends of a run explain: %s.",
                Math.abs(100 * shortfall()),
                shortfall() > 0 ? "smaller" : "larger",
                shortfall() > 0
                        ? "for such a share of the time workers had no gradient in flight (gaps, waiting, exchanges,"
                                + " absence), or gradients were dropped"
                        : "more gradients were in flight at a time than there are workers");
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
