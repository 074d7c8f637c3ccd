package stalesim.scenario.rendering;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.StoreException;

/** Where results come from, seen one after the other. */
final class Origin {

    private final Map<Clock, Long> runs = new EnumMap<>(Clock.class);
    private final Map<Clock, Environment> environments = new EnumMap<>(Clock.class);
    private final Set<RunKey> keys = new HashSet<>();

    void see(StoredResult stored) {
        Clock clock = stored.result().clock();
        runs.merge(clock, 1L, Long::sum);
        environments.putIfAbsent(clock, stored.environment());
        keys.add(RunKey.of(stored.point(), stored.result()));
    }

    /** What a folder lacks of its own part of the plan, or nothing is known of; empty if it is all there. */
    Optional<String> lacking(OutputFolder folder) {
        if (!folder.plan().exists()) {
            return Optional.empty();
        }
        Shard shard = folder.shard();
        List<PlannedRuns> plan = folder.plan().read();
        List<RunKey> wanted = IntStream.range(0, plan.size())
                .filter(shard::has)
                .mapToObj(plan::get)
                .flatMap(runs -> runs.keys(runs.repeats().min()))
                .toList();
        long missing = wanted.stream().filter(key -> !keys.contains(key)).count();
        return missing == 0
                ? Optional.empty()
                : Optional.of("incomplete, " + missing + " of " + wanted.size() + " planned runs are missing");
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
