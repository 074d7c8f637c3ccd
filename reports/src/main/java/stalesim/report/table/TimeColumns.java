package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;

/** Where the time of a run's workers went, in nanoseconds, as columns; what was not measured is empty. */
final class TimeColumns {

    /** The total and every category. */
    static final List<String> NAMES = names();

    private TimeColumns() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("worker_time_ns"));
        for (TimeCategory category : TimeCategory.values()) {
            names.add("worker_time_" + category.label() + "_ns");
        }
        return List.copyOf(names);
    }

    static List<String> of(RunResult run) {
        Optional<TimeUse> use = run.timeUse();
        List<String> cells = new ArrayList<>();
        cells.add(use.map(known -> Long.toString(known.totalNs())).orElse(""));
        for (TimeCategory category : TimeCategory.values()) {
            cells.add(use.flatMap(known -> known.ns(category).stream().boxed().findFirst())
                    .map(String::valueOf)
                    .orElse(""));
        }
        return cells;
    }
}
