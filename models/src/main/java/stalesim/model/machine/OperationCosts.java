package stalesim.model.machine;

import java.util.Map;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.protocol.OperationKind;

/**
 * How long each kind of operation keeps a core busy when one worker has the machine to itself.
 *
 * <p>The cost of an exchange is that of combining one worker's vector; a group of g costs g times as much.
 *
 * @param laws by kind; a kind that is absent is unknown, not free
 */
public record OperationCosts(Map<OperationKind, DurationLaw> laws) {

    /** Makes the map immutable. */
    public OperationCosts {
        laws = Map.copyOf(laws);
    }

    /**
     * The law of one kind, if known.
     *
     * @param kind which operation
     * @return its law, or empty
     */
    public Optional<DurationLaw> law(OperationKind kind) {
        return Optional.ofNullable(laws.get(kind));
    }
}
