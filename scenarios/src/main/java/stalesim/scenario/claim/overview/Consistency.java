package stalesim.scenario.claim.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Whose reads are snapshots. */
final class Consistency {

    private static final Map<Store, String> NAMES =
            Map.of(Store.LOCKED, "AsyncSGD", Store.PUBLISHED, "Leashed-SGD", Store.UNSYNCHRONISED, "HOGWILD!");

    private Consistency() {}

    static List<Claim<?>> claims() {
        return List.of(snapshots());
    }

    private static Claim<?> snapshots() {
        return Claim.of(
                        "S003-09",
                        "table 1.3",
                        ClaimKind.EXACT,
                        "Reads of AsyncSGD and Leashed-SGD are consistent snapshots, those of HOGWILD! are not.")
                .assuming("dense updates that take time; the table's other rows are the algorithms' definitions")
                .checkedBy(
                        "Views whose coordinates differ, on an objective whose coordinates are equal after every"
                                + " update",
                        Consistency::torn)
                .literally("HOGWILD! alone is inconsistent", store -> store != Store.UNSYNCHRONISED)
                .broken("all are consistent", store -> true)
                .broken("Leashed-SGD is inconsistent too", store -> store == Store.LOCKED)
                .alsoMeasured();
    }

    private static Finding torn(Predicate<Store> consistent, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Store store : List.of(Store.LOCKED, Store.PUBLISHED, Store.UNSYNCHRONISED)) {
            WatchedReads watched = new WatchedReads(store);
            bench.run(trial(watched, bench), 0);
            boolean whole = watched.torn() == 0;
            String what = NAMES.get(store) + " has torn views or not, as stated";
            evidence.add(Exactly.is(what, whole == consistent.test(store)).with("torn views", (double) watched.torn()));
        }
        return Finding.of(evidence);
    }

    private static Trial trial(WatchedReads watched, Bench bench) {
        int updates = bench.amount(500, 2_000, 4_000);
        var mode = new NoisyQuadratic.Mode(1, 0, 1, 0);
        var objective = Quadratics.alike(bench.amount(64, 64, 16_000), mode);
        TrainingTask task = new TrainingTask(objective, 1, new Constant(1e-3), 8, 1);
        return Trial.of(watched, 4, updates)
                .training(task)
                .until(StopRule.after(updates))
                .costing(Map.of(
                        OperationKind.READ, new Exponential(2_000),
                        OperationKind.COMPUTE, new Exponential(10_000),
                        OperationKind.UPDATE, new Exponential(2_000)));
    }
}
