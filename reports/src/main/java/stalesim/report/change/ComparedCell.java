package stalesim.report.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.study.Trial;
import stalesim.report.comparison.Cell;

/**
 * What is repeated in both folders.
 *
 * @param point text of each value that varies, by its path
 * @param clock under which clock
 * @param cell mode, algorithm and workers
 */
public record ComparedCell(Map<String, String> point, Clock clock, Cell cell) {

    /** Makes the map immutable, keeping its order. */
    public ComparedCell {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }

    static ComparedCell of(Trial trial) {
        return new ComparedCell(trial.point(), trial.run().clock(), Cell.of(trial.run()));
    }

    /**
     * In words.
     *
     * @return such as "simulated native async-lock m = 4 at batch=2"
     */
    public String label() {
        String where = point.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", " at ", ""));
        return clock.label() + " " + cell.mode().label() + " " + cell.algorithm() + " m = " + cell.workers()
                + (point.isEmpty() ? "" : where);
    }
}
