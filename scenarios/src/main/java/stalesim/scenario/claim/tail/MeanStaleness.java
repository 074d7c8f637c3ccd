package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.RunResult;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** The mean staleness of a closed system of workers. */
final class MeanStaleness {

    private static final long MEAN_NS = 1_000_000;

    private MeanStaleness() {}

    static List<Claim<?>> claims() {
        return List.of(workersLessOne());
    }

    private static Claim<?> workersLessOne() {
        return Claim.of(
                        "S003-65",
                        "section C.3",
                        ClaimKind.EXACT,
                        "The mean staleness is the number of workers less one, whatever the law of compute times.")
                .assuming("every worker has one gradient in flight at any time")
                .checkedBy(
                        "The sum rule: staleness applied and pending together is N times the mean, for 2 to 16 workers"
                                + " whose gradients take constant, log-normal or exponential times",
                        MeanStaleness::sumRule)
                .literally("E tau = m - 1", m -> m - 1)
                .broken("m", m -> m)
                .broken("m/2", m -> m / 2.0)
                .measuredBy(MeanStaleness::onThreads);
    }

    private static Finding sumRule(IntToDoubleFunction mean, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        List<DurationLaw> laws =
                List.of(new Deterministic(MEAN_NS), new Lognormal(MEAN_NS, 0.5), new Exponential(MEAN_NS));
        int updates = bench.amount(1_000, 20_000);
        for (DurationLaw law : laws) {
            for (int m : new int[] {2, 5, 16}) {
                RunResult run = bench.run(Trial.of(new AsyncLock(), m, updates).paced(law), m);
                StalenessBook book = run.book().orElseThrow();
                double found = (double) (book.applied() + book.pending());
                evidence.add(Exactly.equal(
                                m + " workers, " + law, found, run.updates() * mean.applyAsDouble(m))
                        .with("mean of those applied", run.staleness().mean()));
            }
        }
        return Finding.of(evidence);
    }

    /** On threads a worker has no gradient in flight between update and read, nor before its first read. */
    private static Finding onThreads(IntToDoubleFunction mean, Bench bench) throws InterruptedException {
        int m = 5;
        Trial trial = Trial.of(new AsyncLock(), m, 1_000).paced(new Exponential(MEAN_NS));
        double[] means = bench.replicate(8, replication -> bench.run(trial, replication).staleness().mean());
        return Finding.of(
                Estimated.equivalent("mean staleness of 5 workers, 8 runs", means, mean.applyAsDouble(m), 0.3));
    }
}
