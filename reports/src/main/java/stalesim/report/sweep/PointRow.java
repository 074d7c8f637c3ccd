package stalesim.report.sweep;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.result.Outcome;
import stalesim.model.statistics.Interval;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Spread;

/**
 * The repetitions of one cell at one point under one clock, taken together.
 *
 * @param point text of each value by its path, in the order of the axes; not copied, as rows of a point share it
 * @param clock under which clock
 * @param cell mode, algorithm and workers
 * @param throughput updates a second; runs without duration are left out
 * @param throughputInterval of the mean throughput; empty for fewer than two runs
 * @param meanStaleness by run; runs without updates are left out
 * @param finalLoss last loss by run; losses that are not finite are left out
 * @param updatesToTarget updates to the wanted loss, of the runs that reached it
 * @param timeNsToTarget time to the wanted loss, of the same
 * @param outcomes how many ended in which way
 */
public record PointRow(
        Map<String, String> point,
        Clock clock,
        Cell cell,
        Optional<Spread> throughput,
        Optional<Interval> throughputInterval,
        Optional<Spread> meanStaleness,
        Optional<Spread> finalLoss,
        Optional<Spread> updatesToTarget,
        Optional<Spread> timeNsToTarget,
        Map<Outcome, Integer> outcomes) {

    /** Makes the maps immutable. */
    public PointRow {
        point = Collections.unmodifiableMap(point);
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }

    /**
     * Number of repetitions.
     *
     * @return how many, &gt;= 1
     */
    public int runs() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How they ended.
     *
     * @param separator between two outcomes
     * @return such as "converged 3, budget 2"
     */
    public String outcomes(String separator) {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining(separator));
    }
}
