package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * What was measured with a number of workers.
 *
 * @param workers m &gt;= 1
 * @param value throughput or cost, &gt; 0
 */
public record Measurement(long workers, double value) {

    /** Checks the ranges. */
    public Measurement {
        Ranges.atLeastOne("workers", workers);
        Ranges.positive("value", value);
    }

    /** Throws if there are too few different numbers of workers for so many parameters. */
    static void requireDistinct(List<Measurement> measured, int parameters) {
        long distinct = measured.stream().mapToLong(Measurement::workers).distinct().count();
        if (distinct < parameters) {
            throw new IllegalArgumentException("a fit of " + parameters
                    + " parameters needs as many different numbers of workers: distinct=" + distinct);
        }
    }
}
