package stalesim.model.machine;

import java.util.Map;
import java.util.Optional;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.protocol.OperationKind;

/**
 * How long each kind of operation keeps a core busy when one worker has the machine to itself.
 *
 * <p>The cost of an exchange is that of combining one worker's vector; a group of g costs g times as much. The cost of
 * gossip is that of a worker without neighbours, who copies a vector and adds one; with k neighbours it costs 1 + k/2
 * times as much, half of the first before and the rest after the waiting.
 *
 * @param laws by kind; a kind that is absent is unknown, not free
 * @param gap time on a core between the end of a cycle and the beginning of the worker's next one: evaluating, logging,
 *     allocating. What others apply meanwhile is in nobody's staleness.
 * @param remoteUpdate an update of a model that another core was the last to write, and that has to come from its
 *     cache; empty where that is unknown, and an update then always takes its own time
 * @param freshness how much longer such an update takes if that was a short time before
 * @param preparationNs what an update takes besides its critical part, in which another worker's is in its way: before
 *     the first attempt to publish it, such as finding a vector to write into; or without the lock, which is held for
 *     the rest. A read under the lock takes as much besides
 */
public record OperationCosts(
        Map<OperationKind, DurationLaw> laws,
        DurationLaw gap,
        Optional<DurationLaw> remoteUpdate,
        Freshness freshness,
        long preparationNs) {

    /**
     * Makes the map immutable.
     *
     * @throws IllegalArgumentException if preparation takes less than no time
     */
    public OperationCosts {
        laws = Map.copyOf(laws);
        if (preparationNs < 0) {
            throw new IllegalArgumentException("preparation must be >= 0 ns: preparationNs=" + preparationNs);
        }
    }

    /**
     * Costs of a machine on which it does not matter which core was the last to write the model, and of updates that
     * are critical from begin to end.
     *
     * @param laws by kind
     * @param gap between a cycle and the next
     */
    public OperationCosts(Map<OperationKind, DurationLaw> laws, DurationLaw gap) {
        this(laws, gap, Optional.empty(), Freshness.NEVER_MATTERS, 0);
    }

    /**
     * Costs of workers that begin their next cycle at once.
     *
     * @param laws by kind
     */
    public OperationCosts(Map<OperationKind, DurationLaw> laws) {
        this(laws, new Deterministic(0));
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
