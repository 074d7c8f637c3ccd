package stalesim.report.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stalesim.model.elastic.Savings;
import stalesim.model.result.RunResult;

/**
 * What the repetitions of one cell under one clock cost in worker-seconds.
 *
 * @param runs number of repetitions, &gt;= 1
 * @param activeWorkers mean number of active workers over time, by run
 * @param workerSeconds until the last update, by run
 * @param workerSecondsToTarget until epsilon, of the runs that got there
 * @param secondsToTarget time to epsilon, of the runs that got there
 * @param breakEvenSeconds of the runs that break even with the constant rival; empty without one
 * @param saved share of the rival's worker-seconds over the same time, by run; empty without one
 * @see "Paper 003 (thesis), section D.6"
 */
public record ResourceUse(
        int runs,
        Optional<Spread> activeWorkers,
        Optional<Spread> workerSeconds,
        Optional<Spread> workerSecondsToTarget,
        Optional<Spread> secondsToTarget,
        Optional<Spread> breakEvenSeconds,
        Optional<Spread> saved) {

    /**
     * Takes runs together.
     *
     * @param runs repetitions of one cell under one clock
     * @param epsilon wanted loss
     * @param rival workers of the constant run that it is compared with; empty for none
     * @return their figures
     */
    public static ResourceUse of(List<RunResult> runs, double epsilon, Optional<Integer> rival) {
        List<Savings> savings = rival.stream()
                .flatMap(workers -> runs.stream()
                        .filter(run -> run.durationNs() > 0)
                        .map(run -> Savings.of(run, workers)))
                .toList();
        return new ResourceUse(
                runs.size(),
                spread(runs, run -> run.parallelism().mean(run.durationNs())),
                spread(runs, RunResult::workerSeconds),
                spread(runs, run -> run.workerSecondsTo(epsilon).orElse(Double.NaN)),
                spread(runs, run -> run.secondsTo(epsilon).orElse(Double.NaN)),
                spread(savings, some -> some.breakEvenSeconds().orElse(Double.NaN)),
                spread(savings, Savings::share));
    }

    private static <T> Optional<Spread> spread(List<T> items, ToDoubleFunction<T> figure) {
        return Spread.of(items.stream().mapToDouble(figure).toArray());
    }
}
