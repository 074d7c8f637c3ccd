package stalesim.scenario.rendering;

import java.util.EnumMap;
import java.util.Map;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.StoreException;

/** Where results come from, seen one after the other. */
final class Origin {

    private final Map<Clock, Long> runs = new EnumMap<>(Clock.class);
    private final Map<Clock, Environment> environments = new EnumMap<>(Clock.class);

    void see(StoredResult stored) {
        Clock clock = stored.result().clock();
        runs.merge(clock, 1L, Long::sum);
        environments.putIfAbsent(clock, stored.environment());
    }

    long runs(Clock clock) {
        return runs.getOrDefault(clock, 0L);
    }

    /** That of the first real run if there is one. */
    Environment environment(OutputFolder folder) {
        if (environments.isEmpty()) {
            throw new StoreException(folder.path() + ": holds no results yet. Run a scenario with --out "
                    + folder.path() + " --resume first.");
        }
        return environments.getOrDefault(Clock.REAL, environments.get(Clock.SIMULATED));
    }
}
