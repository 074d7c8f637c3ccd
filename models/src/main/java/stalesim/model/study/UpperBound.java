package stalesim.model.study;

import java.util.OptionalLong;

/**
 * Upper bound: how many workers still gain anything, measured, beside what bounds predict that do not know the
 * measurement.
 *
 * @param atUpdate number of updates at which losses are compared, &gt;= 1; empty for the largest that all runs reach
 * @param level confidence level of intervals, 0.5 &lt; level &lt; 1
 * @see "Paper 000 (Dataset matters), section V.B"
 */
public record UpperBound(OptionalLong atUpdate, double level) implements Study {

    /** Checks the ranges. */
    public UpperBound {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0.5 and < 1: level=" + level);
        }
        if (atUpdate.isPresent() && atUpdate.getAsLong() < 1) {
            throw new IllegalArgumentException("atUpdate must be >= 1: atUpdate=" + atUpdate.getAsLong());
        }
    }

    @Override
    public String kind() {
        return "upper-bound";
    }

    @Override
    public String question() {
        return "How many workers still gain anything?";
    }
}
