package stalesim.scenario.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.stability.StepForecast;
import stalesim.model.staleness.closed.ClosedSystem;

/**
 * Limits of stable steps that were found before: they depend on the number of workers and on the variation of their
 * compute times alone, which the points of a sweep mostly share. Finding one takes milliseconds; after {@value #MOST}
 * different ones no more are found.
 */
final class KnownLimits {

    /** Some seconds' worth, at worst. */
    static final int MOST = 1_000;

    /** What a limit depends on. */
    private record Key(int workers, OptionalDouble variation) {}

    private final Map<Key, StepForecast> known = new HashMap<>();
    private int refused;

    /** A forecast for a step of 1 on a curvature of 1; empty if there are too many already. */
    Optional<StepForecast> of(int workers, OptionalDouble variation) {
        Key key = new Key(workers, variation);
        if (known.size() >= MOST && !known.containsKey(key)) {
            refused++;
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(key, KnownLimits::find));
    }

    /** How often a limit was asked for that is one too many. */
    int refused() {
        return refused;
    }

    private static StepForecast find(Key key) {
        return key.variation().isPresent() && key.variation().getAsDouble() <= ClosedSystem.MOST_CV
                ? StepForecast.of(1, 1, new ClosedSystem(key.workers(), key.variation().getAsDouble()))
                : StepForecast.of(1, 1, key.workers());
    }
}
