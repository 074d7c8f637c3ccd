package stalesim.scenario.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.result.Outcome;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.Point;

/** Where in a result file each run stands: what is kept of finished runs, however many there are. Not thread-safe. */
final class ResultIndex {

    private final Map<RunKey, Line> lines = new LinkedHashMap<>();
    private final Map<Point, Point> points = new HashMap<>();

    /**
     * A run in the file.
     *
     * @param offset where its line begins, bytes
     * @param length bytes of the line, with its end
     * @param throughput decides whether there are enough repetitions, updates a second; NaN where there is none
     * @param crashed whether it ended by an error of the program
     */
    record Line(long offset, int length, double throughput, boolean crashed) {}

    /** Notes a run; a later line of the same run counts. */
    void add(StoredResult stored, long offset, int length) {
        Point point = points.computeIfAbsent(stored.point(), same -> same);
        boolean crashed = stored.result().outcome() == Outcome.CRASHED;
        lines.put(
                RunKey.of(point, stored.result()),
                new Line(offset, length, stored.result().throughput().orElse(Double.NaN), crashed));
    }

    Optional<Line> line(RunKey key) {
        return Optional.ofNullable(lines.get(key));
    }

    void clear() {
        lines.clear();
        points.clear();
    }

    int count() {
        return lines.size();
    }

    int crashed() {
        return (int) lines.values().stream().filter(Line::crashed).count();
    }
}
