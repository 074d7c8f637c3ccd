package stalesim.model.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import stalesim.model.paper.Reading;

/**
 * A claim and what was found of it; without readings it cannot be checked here.
 *
 * @param text what it says
 * @param readings the literal one first; none if it cannot be checked
 * @param obstacle why it cannot be checked; empty if it can
 * @param origin how the evidence came about
 */
public record ClaimResult(ClaimText text, List<ReadingResult> readings, String obstacle, Origin origin) {

    /**
     * How evidence came about.
     *
     * @param seed of all random numbers
     * @param quick whether with less effort than it takes for a verdict to be trusted
     * @param seconds that the check took
     */
    public record Origin(long seed, boolean quick, double seconds) {}

    /** Makes the list immutable. */
    public ClaimResult {
        readings = List.copyOf(readings);
    }

    /**
     * One of its readings.
     *
     * @param reading which
     * @return what was found; empty if there is no such reading
     */
    public Optional<ReadingResult> of(Reading reading) {
        return readings.stream().filter(found -> found.reading() == reading).findFirst();
    }

    /**
     * The same with every reading changed.
     *
     * @param change of a reading
     * @return a copy
     */
    public ClaimResult map(UnaryOperator<ReadingResult> change) {
        return new ClaimResult(text, readings.stream().map(change).toList(), obstacle, origin);
    }
}
