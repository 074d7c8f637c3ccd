package stalesim.scenario.claim.mindthestep;

import java.util.List;
import java.util.function.LongBinaryOperator;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** How staleness is counted. */
final class CountedStaleness {

    private static final int WORKERS = 8;
    private static final long MEAN_NS = 500_000;

    private CountedStaleness() {}

    static List<Claim<?>> claims() {
        return List.of(definition());
    }

    private static Claim<?> definition() {
        return Claim.of(
                        "S003-13",
                        "algorithm A.1, line 13",
                        ClaimKind.EXACT,
                        "The server's tau = i' - i is the number of updates by others between a read and its update.")
                .checkedBy(
                        "Updates counted one by one between two updates of the same worker, of which the earlier is"
                                + " followed by a read at once",
                        CountedStaleness::counted)
                .literally("i' - i", (now, read) -> now - read)
                .broken("with the own update", (now, read) -> now - read + 1)
                .broken("from the read before", (now, read) -> now - Math.max(0, read - 1))
                .measuredBy(CountedStaleness::foundAgain);
    }

    /** On threads others may update between an update and the next read: the view tells when the read was. */
    private static Finding foundAgain(LongBinaryOperator staleness, Bench bench) throws InterruptedException {
        var objective = Quadratics.alike(1, new NoisyQuadratic.Mode(1, 0, 1, 0.5));
        TrainingTask task = Quadratics.task(objective, new Constant(0.01));
        WatchedUpdates watched = new WatchedUpdates();
        bench.run(
                Trial.of(watched, 4, 400)
                        .training(task)
                        .until(StopRule.after(400))
                        .paced(new Exponential(MEAN_NS)),
                0);
        List<WatchedUpdates.Seen> updates = watched.updates();
        List<List<Float>> states = updates.stream().map(WatchedUpdates.Seen::model).toList();
        long wrong = 0;
        for (WatchedUpdates.Seen seen : updates) {
            int last = states.subList(0, (int) seen.number() + 1).lastIndexOf(seen.view());
            long claimed = staleness.applyAsLong(seen.number(), seen.read());
            wrong += claimed == seen.number() - last ? 0 : 1;
        }
        return Finding.of(Exactly.never("another number of updates since the view's state", wrong, updates.size()));
    }

    private static Finding counted(LongBinaryOperator staleness, Bench bench) throws InterruptedException {
        WatchedUpdates watched = new WatchedUpdates();
        int updates = bench.amount(500, 5_000);
        bench.run(Trial.of(watched, WORKERS, updates).paced(new Exponential(MEAN_NS)), 0);
        long[] others = new long[WORKERS];
        long wrong = 0;
        for (WatchedUpdates.Seen seen : watched.updates()) {
            wrong += staleness.applyAsLong(seen.number(), seen.read()) == others[seen.rank()] ? 0 : 1;
            for (int rank = 0; rank < WORKERS; rank++) {
                others[rank] = rank == seen.rank() ? 0 : others[rank] + 1;
            }
        }
        return Finding.of(Exactly.never("another number of updates in between", wrong, watched.updates().size()));
    }
}
