package stalesim.model.step.adaptive;

import java.util.concurrent.atomic.AtomicLongArray;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Counts of staleness that any number of threads add to without a lock: one atomic addition each.
 *
 * <p>A staleness beyond 16 m (at least 1,023, at most about four million) is counted as that largest one.
 */
final class ObservedStaleness {

    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 22;

    private final AtomicLongArray counts;

    ObservedStaleness(int workers) {
        counts = new AtomicLongArray((int) Math.min(MOST, Math.max(FEWEST, 16L * workers)));
    }

    void add(long staleness) {
        counts.getAndIncrement((int) Math.min(staleness, counts.length() - 1));
    }

    /** The counts now; additions that are under way may or may not be in it. */
    StalenessHistogram soFar() {
        int length = counts.length();
        while (length > 0 && counts.get(length - 1) == 0) {
            length--;
        }
        long[] copy = new long[length];
        for (int tau = 0; tau < length; tau++) {
            copy[tau] = counts.get(tau);
        }
        return new StalenessHistogram(copy);
    }
}
