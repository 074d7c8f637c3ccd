package stalesim.report.comparison;

import java.util.List;
import java.util.Optional;
import stalesim.model.result.RunResult;

/**
 * When runs reached the wanted loss.
 *
 * @param reached how many did
 * @param updates updates to epsilon of those; empty if none did
 * @param timeNs time to epsilon of those, nanoseconds; empty if none did
 */
public record TargetReached(int reached, Optional<Spread> updates, Optional<Spread> timeNs) {

    /**
     * Of runs.
     *
     * @param runs any runs
     * @param epsilon wanted loss
     * @return how many reached it and when
     */
    public static TargetReached of(List<RunResult> runs, double epsilon) {
        double[] updates = runs.stream()
                .flatMapToLong(run -> run.updatesTo(epsilon).stream())
                .asDoubleStream()
                .toArray();
        double[] times = runs.stream()
                .flatMapToLong(run -> run.timeNsTo(epsilon).stream())
                .asDoubleStream()
                .toArray();
        return new TargetReached(updates.length, Spread.of(updates), Spread.of(times));
    }
}
