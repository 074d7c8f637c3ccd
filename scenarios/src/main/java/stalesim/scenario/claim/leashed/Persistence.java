package stalesim.scenario.claim.leashed;

import java.util.List;
import java.util.Map;
import stalesim.model.algorithm.Leashed;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Exponential;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** What the persistence bound T_p of Leashed-SGD does. */
final class Persistence {

    private static final int WORKERS = 34;
    /** The first gradients are less stale: at most m (m-1)/2 in all, 561 over 4000 updates. */
    private static final double START_UP = 0.5;

    private static final long UPDATE_NS = 100_000;
    private static final long COMPUTE_NS = 5 * UPDATE_NS;

    private Persistence() {}

    static List<Claim<?>> claims() {
        return List.of(lessStaleness());
    }

    private static Claim<?> lessStaleness() {
        return Claim.of(
                        "S003-60",
                        "figure B.7",
                        ClaimKind.ORDERING,
                        "The stricter the persistence bound, the lower the staleness: E tau(T_p = 0) < E tau(1) <"
                                + " E tau(infinity) = m - 1.")
                .assuming("34 workers, exponential T_c and T_u with T_c/T_u = 5: far beyond saturation")
                .inFamily("persistence")
                .checkedBy("Mean staleness of simulated runs, paired by seed", Persistence::order)
                .literally("T_p = 0, 1, infinity", List.of(0L, 1L, Update.UNBOUNDED))
                .broken("T_p = infinity, 1, 0", List.of(Update.UNBOUNDED, 1L, 0L))
                .broken("T_p = 1, 1, infinity", List.of(1L, 1L, Update.UNBOUNDED));
    }

    private static Finding order(List<Long> bounds, Bench bench) throws InterruptedException {
        double[] strict = means(bounds.get(0), bench);
        double[] middle = means(bounds.get(1), bench);
        double[] loose = means(bounds.get(2), bench);
        return Finding.of(
                Ordered.greater("T_p = 1 over 0", middle, strict),
                Ordered.greater("T_p = infinity over 1", loose, middle),
                Estimated.equivalent("E tau without a bound", loose, WORKERS - 1, START_UP));
    }

    private static double[] means(long bound, Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new Leashed(bound), WORKERS, bench.amount(4_000, 20_000))
                .costing(Map.of(
                        OperationKind.COMPUTE, new Exponential(COMPUTE_NS),
                        OperationKind.UPDATE, new Exponential(UPDATE_NS)));
        return bench.replicate(
                bench.amount(10, 20), replication -> bench.run(trial, replication).staleness().mean());
    }
}
