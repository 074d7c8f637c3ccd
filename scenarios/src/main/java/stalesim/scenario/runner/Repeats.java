package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.model.statistics.SequentialStopping;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.store.ResultStore;

/** Decides how often cells are repeated, from the results alone. */
final class Repeats {

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

    /** A fixed number has one checkpoint, its last: what has come to it is enough. */
    private boolean preciseEnough(Cell cell, int count) {
        Optional<SequentialStopping> rule = cell.repeats().stopping();
        if (rule.isEmpty()) {
            return true;
        }
        double[] throughputs = IntStream.range(0, count)
                .mapToObj(cell::key)
                .map(key -> store.result(key).orElseThrow().result())
                .mapToDouble(result -> result.updatesPerSecond())
                .toArray();
        return rule.get().preciseEnough(throughputs);
    }
}
