package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.statistics.Interval;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.store.ResultStore;

/** Decides how often cells are repeated, from the results alone. */
final class Repeats {

    private static final double LEVEL = 0.95;

    private final ResultStore store;

    Repeats(ResultStore store) {
        this.store = store;
    }

    /** Repetitions of a cell that have to be done next; none if the cell is finished. */
    List<Integer> missing(Cell cell) {
        for (int checkpoint : cell.repeats().checkpoints()) {
            List<Integer> missing = IntStream.range(0, checkpoint)
                    .filter(replication -> store.result(cell.key(replication)).isEmpty())
                    .boxed()
                    .toList();
            if (!missing.isEmpty() || preciseEnough(cell, checkpoint)) {
                return missing;
            }
        }
        return List.of();
    }

    /** Keys of a finished cell in order. */
    List<RunKey> wanted(Cell cell) {
        for (int checkpoint : cell.repeats().checkpoints()) {
            if (preciseEnough(cell, checkpoint)) {
                return IntStream.range(0, checkpoint).mapToObj(cell::key).toList();
            }
        }
        return IntStream.range(0, cell.repeats().max()).mapToObj(cell::key).toList();
    }

    /** Keys of several finished cells in order. */
    List<RunKey> wanted(List<Cell> cells) {
        List<RunKey> keys = new ArrayList<>();
        cells.forEach(cell -> keys.addAll(wanted(cell)));
        return keys;
    }

    private boolean preciseEnough(Cell cell, int count) {
        RepeatRule rule = cell.repeats();
        if (!rule.sequential()) {
            return count >= rule.min();
        }
        double[] throughputs = IntStream.range(0, count)
                .mapToObj(cell::key)
                .map(key -> store.result(key).orElseThrow().result())
                .mapToDouble(result -> result.updatesPerSecond())
                .toArray();
        return Interval.ofMean(throughputs, LEVEL).relativeHalfWidth() <= rule.untilRelativeHalfWidth();
    }
}
