package stalesim.model.stability;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.closed.ClosedSystem;

/**
 * Says before a run whether a constant step size is stable for a number of asynchronous workers.
 *
 * <p>Gradient descent on a quadratic is stable along a direction of curvature h while eta h is below a limit that
 * depends on the staleness alone; the smoothness L is the greatest curvature. Where nothing is known of the staleness
 * but its mean m - 1, two laws bracket it: constant m - 1, as equal and steady workers have, and geometric with
 * p = 1/m, as exponential compute times make, where the second moment counts
 * (see {@link GeometricDelay#secondMomentLimit}).
 *
 * <p>A forecast, not a bound: objectives are quadratic only near their minimum, noise of gradients does not move the
 * limit, and the staleness of successive updates is taken as independent.
 *
 * @param size eta
 * @param smoothness L
 * @param workers m
 * @param judgements one a law, at least one
 */
public record StepForecast(double size, double smoothness, int workers, List<Judgement> judgements) {

    /** Most workers whose law is computed. */
    private static final int MOST_COMPUTED = 200;

    /**
     * The verdict under one law.
     *
     * @param law its name, for the sentence
     * @param limit largest stable eta L
     * @param verdict of eta L against it
     */
    public record Judgement(String law, double limit, StepVerdict verdict) {}

    /** Copies the list. */
    public StepForecast {
        check(size, smoothness, workers);
        judgements = List.copyOf(judgements);
    }

    private static void check(double size, double smoothness, int workers) {
        Ranges.positive("step size", "size", size);
        Ranges.positive("smoothness", "smoothness", smoothness);
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
    }

    /**
     * With the bracket of constant and geometric staleness.
     *
     * @param size eta &gt; 0 and finite
     * @param smoothness L &gt; 0 and finite, the greatest curvature of the objective
     * @param workers m &gt;= 1
     * @return the forecast, constant staleness first
     * @throws IllegalArgumentException if a number is out of range
     */
    public static StepForecast of(double size, double smoothness, int workers) {
        check(size, smoothness, workers);
        return new StepForecast(
                size,
                smoothness,
                workers,
                List.of(
                        judge("constant staleness", ConstantDelay.limit(workers - 1L), size * smoothness),
                        judge(
                                "geometric staleness",
                                GeometricDelay.secondMomentLimit(1.0 / workers),
                                size * smoothness)));
    }

    /**
     * With a known law, for instance one that was measured or simulated.
     *
     * @param size eta &gt; 0 and finite
     * @param smoothness L &gt; 0 and finite
     * @param workers m &gt;= 1
     * @param law of the staleness
     * @return the forecast, by the mean path under this law
     * @throws IllegalArgumentException if a number is out of range
     */
    public static StepForecast of(double size, double smoothness, int workers, StalenessLaw law) {
        double limit = StabilityLimit.of(DelayKernel.of(law));
        return new StepForecast(
                size, smoothness, workers, List.of(judge(law.name() + " staleness", limit, size * smoothness)));
    }

    /**
     * Of workers that never wait and whose compute times vary as stated: by the mean path under the law that follows,
     * but no higher than the second moment allows under geometric staleness, of which a mean path knows nothing. Where
     * compute times vary more than exponential ones, the bracket of {@link #of(double, double, int)}.
     *
     * @param size eta &gt; 0 and finite
     * @param smoothness L &gt; 0 and finite
     * @param system m workers with the coefficient of variation of their compute times
     * @return the forecast
     * @throws IllegalArgumentException if a number is out of range
     */
    public static StepForecast of(double size, double smoothness, ClosedSystem system) {
        int workers = system.workers();
        check(size, smoothness, workers);
        if (workers == 1 || workers > MOST_COMPUTED || system.cv() > 1) {
            return of(size, smoothness, workers);
        }
        double mean = StabilityLimit.of(DelayKernel.of(system.law()));
        double limit = Math.min(mean, GeometricDelay.secondMomentLimit(1.0 / workers));
        String law = String.format(Locale.ROOT, "the staleness of compute times that vary by %.2g", system.cv());
        return new StepForecast(size, smoothness, workers, List.of(judge(law, limit, size * smoothness)));
    }

    /**
     * Another step of the same workers, under the same laws: takes no time, as limits of eta L do not depend on it.
     *
     * @param otherSize eta &gt; 0 and finite
     * @param otherSmoothness L &gt; 0 and finite
     * @return the forecast
     * @throws IllegalArgumentException if a number is out of range
     */
    public StepForecast with(double otherSize, double otherSmoothness) {
        double gain = otherSize * otherSmoothness;
        return new StepForecast(
                otherSize,
                otherSmoothness,
                workers,
                judgements.stream()
                        .map(judgement -> judge(judgement.law(), judgement.limit(), gain))
                        .toList());
    }

    private static Judgement judge(String law, double limit, double gain) {
        return new Judgement(law, limit, StepVerdict.of(gain, limit));
    }

    /**
     * The verdict under all laws together.
     *
     * @return what all of them say; marginal where they differ
     */
    public StepVerdict verdict() {
        List<StepVerdict> verdicts = judgements.stream().map(Judgement::verdict).distinct().toList();
        return verdicts.size() == 1 ? verdicts.get(0) : StepVerdict.MARGINAL;
    }

    /**
     * eta L.
     *
     * @return what limits are compared with
     */
    public double gain() {
        return size * smoothness;
    }

    /**
     * The least limit.
     *
     * @return largest eta L that is stable under all laws
     */
    public double limit() {
        return judgements.stream().mapToDouble(Judgement::limit).min().orElseThrow();
    }

    /**
     * The largest step size that is stable under all laws.
     *
     * @return the least limit over L
     */
    public double largestStableSize() {
        return limit() / smoothness;
    }

    /**
     * All of it in words.
     *
     * @return one sentence, and a second with advice where the step is not stable
     */
    public String sentence() {
        String laws = judgements.stream()
                .map(judgement -> String.format(
                        Locale.ROOT, "%s under %s (limit %.3g)",
                        judgement.verdict().label(), judgement.law(), judgement.limit()))
                .collect(Collectors.joining(", "));
        String sentence = String.format(
                Locale.ROOT,
                "A constant step size of %.3g with %d workers has eta L = %.3g: %s.",
                size, workers, size * smoothness, laws);
        return verdict() == StepVerdict.STABLE
                ? sentence
                : sentence + String.format(Locale.ROOT, " Up to %.3g is stable under all.", largestStableSize());
    }
}
