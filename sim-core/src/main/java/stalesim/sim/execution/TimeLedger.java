package stalesim.sim.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;

/** Adds up where the time of all workers of a run goes. One for all: so it stays in the cache. */
final class TimeLedger {

    static final int RETRY = row(TimeCategory.RETRY);
    static final int BARRIER = row(TimeCategory.BARRIER);
    static final int NETWORK = row(TimeCategory.NETWORK);
    static final int NO_CORE = row(TimeCategory.NO_CORE);

    private final long[] spentNs = new long[TimeCategory.values().length];

    /** The number of a category's row, which is looked up once rather than at every entry. */
    static int row(TimeCategory category) {
        return List.of(TimeCategory.values()).indexOf(category);
    }

    void add(int row, long ns) {
        spentNs[row] += ns;
    }

    TimeUse timeUse() {
        Map<TimeCategory, Long> spent = new EnumMap<>(TimeCategory.class);
        for (TimeCategory category : TimeCategory.values()) {
            spent.put(category, spentNs[row(category)]);
        }
        return TimeUse.complete(spent);
    }
}
