package stalesim.report.chart.time;

import java.util.List;
import java.util.Optional;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;

/**
 * Worker time per gradient in repetitions of one thing.
 *
 * @param name of the row
 * @param use of all repetitions together
 * @param gradients in all of them, &gt; 0
 */
public record GradientTime(String name, TimeUse use, long gradients) {

    /**
     * Of repetitions.
     *
     * @param name of the row
     * @param runs any
     * @return empty unless all of them tell where their time went, and some gradient was applied
     */
    public static Optional<GradientTime> of(String name, List<RunResult> runs) {
        long gradients = runs.stream().mapToLong(RunResult::gradients).sum();
        boolean told = runs.stream().allMatch(run -> run.timeUse().isPresent());
        return told && gradients > 0
                ? runs.stream()
                        .map(run -> run.timeUse().orElseThrow())
                        .reduce(TimeUse::plus)
                        .filter(use -> use.totalNs() > 0)
                        .map(use -> new GradientTime(name, use, gradients))
                : Optional.empty();
    }

    double ns() {
        return (double) use.totalNs() / gradients;
    }
}
