package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.model.statistics.SequentialStopping;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.store.ResultStore;

/** Decides how often cells are repeated, from the results alone. */
final class Repeats {

    private final ResultStore store;

    Repeats(ResultStore store) {
        this.store = store;
    }

    /** Repetitions of cells that have to be done next, cell by cell; none if all are finished. */
    List<Job> jobs(List<Cell> cells) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int replication : missing(cells.get(i).runs())) {
                jobs.add(new Job(cells.get(i), i, replication));
            }
        }
        return jobs;
    }

    /** Repetitions of a cell that have to be done next; none if the cell is finished. */
    List<Integer> missing(PlannedRuns runs) {
        for (int checkpoint : runs.repeats().checkpoints()) {
            List<Integer> missing = IntStream.range(0, checkpoint)
                    .filter(replication -> !store.has(runs.first().repetition(replication)))
                    .boxed()
                    .toList();
            if (!missing.isEmpty() || preciseEnough(runs, checkpoint)) {
                return missing;
            }
        }
        return List.of();
    }

    /** Keys of a finished cell in order. */
    Stream<RunKey> wanted(PlannedRuns runs) {
        for (int checkpoint : runs.repeats().checkpoints()) {
            if (preciseEnough(runs, checkpoint)) {
                return runs.keys(checkpoint);
            }
        }
        return runs.keys(runs.repeats().max());
    }

    /**
     * A fixed number has one checkpoint, its last: what has come to it is enough. A run without duration has no rate
     * and says nothing of it.
     */
    private boolean preciseEnough(PlannedRuns runs, int count) {
        Optional<SequentialStopping> rule = runs.repeats().stopping();
        if (rule.isEmpty()) {
            return true;
        }
        double[] throughputs = runs.keys(count)
                .map(store::throughput)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return throughputs.length > 0 && rule.get().preciseEnough(throughputs);
    }
}
