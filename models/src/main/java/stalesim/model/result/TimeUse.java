package stalesim.model.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where the time of a run's workers went, summed over all of them. Under the virtual clock every category is known and
 * they add up to the total; under the real clock some are not measured, and what they took together is the rest.
 *
 * @param totalNs time of all workers, each from the start of the run to its end or to its own last moment; &gt;= 0
 * @param spentNs by category, &gt;= 0 each; what was not measured is absent, not zero
 */
public record TimeUse(long totalNs, Map<TimeCategory, Long> spentNs) {

    /**
     * Keeps a copy in the order of the categories.
     *
     * @throws IllegalArgumentException if a time is negative, or the categories exceed the total
     */
    public TimeUse {
        Map<TimeCategory, Long> copy = new EnumMap<>(TimeCategory.class);
        copy.putAll(spentNs);
        spentNs = Collections.unmodifiableMap(copy);
        if (sum(spentNs) > totalNs || spentNs.values().stream().anyMatch(ns -> ns < 0)) {
            throw new IllegalArgumentException("times must be >= 0 and at most their total: totalNs=" + totalNs
                    + ", spentNs=" + spentNs);
        }
    }

    /**
     * Of a run whose every moment is accounted for.
     *
     * @param spentNs by category
     * @return with their sum as the total
     */
    public static TimeUse complete(Map<TimeCategory, Long> spentNs) {
        return new TimeUse(sum(spentNs), spentNs);
    }

    private static long sum(Map<TimeCategory, Long> spentNs) {
        return spentNs.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Time in a category.
     *
     * @param category which
     * @return nanoseconds; empty where it was not measured
     */
    public OptionalLong ns(TimeCategory category) {
        Long ns = spentNs.get(category);
        return ns == null ? OptionalLong.empty() : OptionalLong.of(ns);
    }

    /**
     * Share of all workers' time.
     *
     * @param category which
     * @return between 0 and 1; empty where it was not measured, or there is no time at all
     */
    public OptionalDouble share(TimeCategory category) {
        OptionalLong ns = ns(category);
        return ns.isEmpty() || totalNs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) ns.getAsLong() / totalNs);
    }

    /**
     * What the categories that were not measured took together.
     *
     * @return total - sum, nanoseconds; 0 under the virtual clock
     */
    public long restNs() {
        return totalNs - sum(spentNs);
    }

    /**
     * Together with the time of another run.
     *
     * @param other of the same kind
     * @return sums; a category that either of them did not measure is absent
     */
    public TimeUse plus(TimeUse other) {
        Map<TimeCategory, Long> both = new EnumMap<>(TimeCategory.class);
        spentNs.forEach((category, ns) -> other.ns(category).ifPresent(more -> both.put(category, ns + more)));
        return new TimeUse(totalNs + other.totalNs, both);
    }
}
