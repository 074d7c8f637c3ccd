package stalesim.report.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Cell;

/** Gathers the figures of a sweep run by run, in any order; loss curves and counts of staleness are not kept. */
public final class SweepTally {

    private final Map<Key, PointTally> tallies = new LinkedHashMap<>();
    private final Map<Map<String, String>, Map<String, String>> points = new HashMap<>();

    private record Key(Map<String, String> point, Clock clock, Cell cell) {}

    /**
     * Counts a run.
     *
     * @param point text of each value by its path, in the order of the axes
     * @param target epsilon, the wanted loss at that point; empty if there is none
     * @param run a finished run
     */
    public void add(Map<String, String> point, OptionalDouble target, RunResult run) {
        Map<String, String> shared = points.computeIfAbsent(point, same -> same);
        tallies.computeIfAbsent(new Key(shared, run.clock(), Cell.of(run)), key -> new PointTally(shared, target))
                .add(run);
    }

    /**
     * The figures.
     *
     * @param level confidence level of the intervals, in (0, 1)
     * @return a row a point, clock and cell, in the order in which their first runs were counted
     */
    public List<PointRow> rows(double level) {
        List<PointRow> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(tally.row(key.clock(), key.cell(), level)));
        return rows;
    }
}
