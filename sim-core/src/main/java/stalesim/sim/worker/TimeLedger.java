package stalesim.sim.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;

/** Adds up where the time of all workers of a run goes. One for all: so it stays in the cache. */
public final class TimeLedger {

    /** Of attempts to publish that came to nothing. */
    public static final int RETRY = row(TimeCategory.RETRY);

    /** Of time without a core. */
    public static final int NO_CORE = row(TimeCategory.NO_CORE);

    static final int BARRIER = row(TimeCategory.BARRIER);
    static final int NETWORK = row(TimeCategory.NETWORK);

    private final long[] spentNs = new long[TimeCategory.values().length];

    /** The number of a category's row, which is looked up once rather than at every entry. */
    static int row(TimeCategory category) {
        return List.of(TimeCategory.values()).indexOf(category);
    }

    /**
     * Adds to a row.
     *
     * @param row of a category
     * @param ns nanoseconds
     */
    public void add(int row, long ns) {
        spentNs[row] += ns;
    }

    /**
     * The sums so far.
     *
     * @return nanoseconds of all categories
     */
    public TimeUse timeUse() {
        Map<TimeCategory, Long> spent = new EnumMap<>(TimeCategory.class);
        for (TimeCategory category : TimeCategory.values()) {
            spent.put(category, spentNs[row(category)]);
        }
        return TimeUse.complete(spent);
    }
}
