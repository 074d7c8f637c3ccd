package stalesim.report.comparison;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.statistics.Interval;

/**
 * The repetitions of one cell under one clock, taken together.
 *
 * @param runs number of repetitions, &gt;= 1
 * @param outcomes how many ended in which way
 * @param divergedAt updates from which on curves show divergence, of those that do
 * @param throughput updates a second; runs without duration are left out
 * @param throughputInterval Student t interval of the mean throughput; empty for fewer than two runs
 * @param gradientsPerSecond stochastic gradients a second, which compares algorithms that gather several to an update
 * @param staleness counts of all runs merged
 * @param meanStaleness mean staleness by run; runs without updates are left out
 * @param quantiles of the merged staleness
 * @param finalLoss last loss by run; losses that are not finite are left out
 * @param finalTestAccuracy last accuracy on the test set by run; empty without a test set
 * @param dualityGap bound of the loss above the least possible one at the end, by run; empty where the algorithm knows
 *     none
 * @param target updates and time to epsilon; empty if there is no wanted loss
 * @param waitShare share of the workers' time that they spent blocked; runs that do not say what each worker did are
 *     left out
 * @param noise asynchrony-induced noise over one mini-batch, mean by run; empty where it was not measured
 * @param literalNoise the same as the paper estimates it
 */
public record Side(
        int runs,
        Map<Outcome, Integer> outcomes,
        Optional<Spread> divergedAt,
        Optional<Spread> throughput,
        Optional<Interval> throughputInterval,
        Optional<Spread> gradientsPerSecond,
        StalenessHistogram staleness,
        Optional<Spread> meanStaleness,
        Optional<StalenessQuantiles> quantiles,
        Optional<Spread> finalLoss,
        Optional<Spread> finalTestAccuracy,
        Optional<Spread> dualityGap,
        Optional<TargetReached> target,
        Optional<Spread> waitShare,
        Optional<Spread> noise,
        Optional<Spread> literalNoise) {

    /**
     * Takes runs together.
     *
     * @param runs repetitions of one cell under one clock, at least one
     * @param settings level and wanted loss
     * @return their figures
     * @throws IllegalArgumentException if there are no runs
     */
    public static Side of(List<RunResult> runs, ComparisonSettings settings) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("runs must not be empty");
        }
        StalenessHistogram merged = merge(runs);
        double[] throughputs = values(runs, run -> run.throughput().orElse(Double.NaN));
        return new Side(
                runs.size(),
                outcomes(runs),
                Spread.of(runs.stream()
                        .flatMapToLong(run -> run.divergedAt().stream())
                        .asDoubleStream()
                        .toArray()),
                Spread.of(throughputs),
                interval(throughputs, settings.level()),
                Spread.of(values(runs, run -> run.gradientThroughput().orElse(Double.NaN))),
                merged,
                Spread.of(values(runs, run -> run.staleness().mean())),
                StalenessQuantiles.of(merged),
                Spread.of(values(runs, run -> run.lastLoss().orElse(Double.NaN))),
                Spread.of(values(runs, run -> run.finalTestAccuracy().orElse(Double.NaN))),
                Spread.of(values(runs, run -> run.dualityGap().orElse(Double.NaN))),
                settings.targetLoss().stream()
                        .mapToObj(epsilon -> TargetReached.of(runs, epsilon))
                        .findFirst(),
                Spread.of(values(runs, Side::waitShare)),
                Spread.of(values(runs, run -> run.noise().map(noise -> noise.corrected().mean()).orElse(Double.NaN))),
                Spread.of(values(runs, run -> run.noise().map(noise -> noise.literal().mean()).orElse(Double.NaN))));
    }

    /**
     * Time to the wanted loss where it is that of all.
     *
     * @return nanoseconds; empty if a run did not reach it, or there is none
     */
    public Optional<Spread> timeAllTookToTarget() {
        return target.filter(found -> found.reached() == runs).flatMap(TargetReached::timeNs);
    }

    /**
     * Whether some run came to nothing that compares with others: it diverged, or {@linkplain Outcome#failed() failed}.
     *
     * @return false if all used their budget or converged
     */
    public boolean anyUnsound() {
        return outcomes.keySet().stream().anyMatch(outcome -> outcome == Outcome.DIVERGED || outcome.failed());
    }

    /**
     * Merges the staleness counts of runs.
     *
     * @param runs any runs
     * @return a new histogram
     */
    static StalenessHistogram merge(List<RunResult> runs) {
        StalenessHistogram merged = new StalenessHistogram();
        runs.forEach(run -> merged.addAll(run.staleness()));
        return merged;
    }

    private static Map<Outcome, Integer> outcomes(List<RunResult> runs) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        runs.forEach(run -> counts.merge(run.outcome(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    private static Optional<Interval> interval(double[] values, double level) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return finite.length < 2 ? Optional.empty() : Optional.of(Interval.ofMean(finite, level));
    }

    /** An imported run does not say what its workers did. */
    private static double waitShare(RunResult run) {
        return run.perWorker().isEmpty() ? Double.NaN : run.waitShare();
    }

    private static double[] values(List<RunResult> runs, ToDoubleFunction<RunResult> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }
}
