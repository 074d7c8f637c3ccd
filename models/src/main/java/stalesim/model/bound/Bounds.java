package stalesim.model.bound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.bound.statement.Bound;

/**
 * Every bound that stalesim knows, each at the values of an example: the one place where a new one is registered.
 *
 * <p>Where the print is wrong the literal form follows the corrected one. For other values make the record of the same
 * class; {@link Bound#symbols} says what they are.
 */
public final class Bounds {

    private static final List<Bound> ALL = Stream.of(
                    DatasetBounds.all(),
                    WeightedBounds.all(),
                    RoundBounds.all(),
                    StalenessBounds.all(),
                    AsynchronyBounds.all(),
                    GroupBounds.all(),
                    ScalingBounds.all())
            .flatMap(List::stream)
            .toList();

    private Bounds() {}

    /**
     * All bounds, in the order of the papers.
     *
     * @return an immutable list
     */
    public static List<Bound> all() {
        return ALL;
    }

    /**
     * Looks a bound up by its name.
     *
     * @param name as {@link Bound#name} has it, with {@code -literal} for a literal reading
     * @return the bound at its example's values, or empty if there is none of that name
     */
    public static Optional<Bound> named(String name) {
        return ALL.stream().filter(bound -> bound.name().equals(name)).findFirst();
    }
}
