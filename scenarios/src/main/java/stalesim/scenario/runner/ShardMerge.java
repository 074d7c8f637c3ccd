package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;
import stalesim.scenario.store.StoreException;

/**
 * Puts the results of shards together. Simulated results with a stated machine come out as the same bytes as without
 * shards.
 *
 * @param target where to
 * @param shards where from, at least one
 */
public record ShardMerge(OutputFolder target, List<OutputFolder> shards) {

    /** Makes the list immutable. */
    public ShardMerge {
        shards = List.copyOf(shards);
    }

    /**
     * Puts them together in plan order.
     *
     * @return names of the runs that no shard holds, each the first missing one of its cell; what there is, is kept
     * @throws StoreException if they belong to different scenarios, two hold the same run, or one is no shard
     */
    public List<RunKey> merge() {
        checkSame();
        checkDifferent();
        checkDisjoint();
        List<PlannedRuns> plan = shards.get(0).plan().read();
        target.prepareFor(shards.get(0));
        target.plan().write(plan.stream());
        shards.forEach(shard -> target.calibrations().adopt(shard.calibrations()));
        try (ResultStore store = ResultStore.open(target.resultsFile())) {
            shards.forEach(shard -> shard.forEachResult(store::append));
            return finish(plan, store);
        }
    }

    private void checkSame() {
        String hash = hash(shards.get(0));
        for (OutputFolder shard : shards) {
            if (!hash(shard).equals(hash)) {
                throw new StoreException(shard.path() + ": belongs to another scenario than " + shards.get(0).path()
                        + ", or its data, settings or seed differ. Merge shards of one scenario.");
            }
        }
    }

    private void checkDifferent() {
        Set<Shard> known = new HashSet<>();
        for (OutputFolder folder : shards) {
            if (folder.shard().isWhole()) {
                throw new StoreException(folder.path()
                        + ": holds no shard. Name folders that stalesim run --shard I/N has written.");
            }
            if (!known.add(folder.shard())) {
                throw new StoreException(folder.path() + ": holds shard " + folder.shard()
                        + ", which another folder holds too. Name each shard once.");
            }
        }
    }

    private static String hash(OutputFolder shard) {
        return shard.scenario().path("hash").asString("");
    }

    /** Before anything is written: what is refused leaves no target behind. */
    private void checkDisjoint() {
        Set<RunKey> known = new HashSet<>();
        for (OutputFolder shard : shards) {
            shard.forEachResult(stored -> {
                RunKey key = RunKey.of(stored.point(), stored.result());
                if (!known.add(key)) {
                    throw new StoreException(
                            shard.path() + ": holds " + key + ", which another folder holds too. Name shards of one"
                                    + " division into parts.");
                }
            });
        }
    }

    private static List<RunKey> finish(List<PlannedRuns> plan, ResultStore store) {
        Repeats repeats = new Repeats(store);
        List<RunKey> missing = new ArrayList<>();
        for (PlannedRuns runs : plan) {
            repeats.missing(runs).stream().limit(1).map(runs.first()::repetition).forEach(missing::add);
        }
        store.finish(plan.stream().flatMap(runs -> repeats.missing(runs).isEmpty()
                ? repeats.wanted(runs)
                : runs.keys(runs.repeats().max()).filter(store::has)));
        return missing;
    }
}
