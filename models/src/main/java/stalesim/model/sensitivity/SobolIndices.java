package stalesim.model.sensitivity;

import java.util.OptionalDouble;
import stalesim.model.statistics.Interval;

/**
 * Shares of a factor in the variance of the answer over the ranges of all factors. Estimates may be a little below 0 or
 * above 1.
 *
 * @param first S, what would vanish on average if the factor were known
 * @param total S_T &gt;= S, what would remain on average if all other factors were known: its interactions included
 * @param noise what the total index would be by noise alone, on average; empty if each point was run once
 */
public record SobolIndices(Interval first, Interval total, OptionalDouble noise) {

    /**
     * How much of its share the factor has only together with others.
     *
     * @return S_T - S
     */
    public double interaction() {
        return total.centre() - first.centre();
    }
}
