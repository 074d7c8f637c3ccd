package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import stalesim.model.bound.leashed.LoopThreads;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.protocol.Operation.Update;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Staleness that arises in the retry loop. */
final class TimeInLoop {

    private static final double VARIATION = 0.15;
    private static final RetryLoop SATURATED = new RetryLoop(16, 10, 2);

    private TimeInLoop() {}

    static List<Claim<?>> claims() {
        return List.of(meanInLoop(), noneWithoutRetries());
    }

    /** Mean staleness of the loop, of its parameters, its persistence and the threads that it was seen to hold. */
    private interface Prediction {
        double of(RetryLoop loop, long persistence, double inside);
    }

    private static Claim<?> meanInLoop() {
        return Claim.of(
                        "S003-50",
                        "section B.4.2",
                        ClaimKind.QUANTITATIVE,
                        "The staleness that arises in the retry loop is n*_gamma in the mean.")
                .assuming("16 threads, T_c/T_u = 5: beyond saturation", "gamma = 0, or what persistence 0 makes of it")
                .checkedBy(
                        "A second simulation of algorithm B.3 with persistence 0 and without bound, within 0.5",
                        TimeInLoop::mean)
                .literally("n*", (loop, persistence, inside) -> new LoopThreads(loop).value())
                .corrected(
                        "0 with persistence 0, n - 1/2 without bound, n being what the loop really holds",
                        (loop, persistence, inside) -> persistence == 0 ? 0 : inside - 0.5)
                .broken("m - 1", (loop, persistence, inside) -> loop.workers() - 1.0)
                .broken("n/2", (loop, persistence, inside) -> persistence == 0 ? 0 : inside / 2);
    }

    private static Finding mean(Prediction prediction, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (long persistence : new long[] {0, Update.UNBOUNDED}) {
            int updates = bench.amount(2_000, 8_000);
            double[] predicted = new double[10];
            double[] differences = bench.replicate(10, replication -> {
                var found = system(SATURATED, persistence, bench.random(replication)).run(updates);
                predicted[replication] = prediction.of(SATURATED, persistence, found.inside());
                return found.inLoop() - predicted[replication];
            });
            String which = persistence == 0 ? "persistence 0" : "no bound";
            evidence.add(Estimated.equivalent("staleness of the loop less prediction, " + which, differences, 0, 0.5)
                    .with("predicted in the first run", predicted[0]));
        }
        return Finding.of(evidence);
    }

    static RetryLoopSystem system(RetryLoop loop, long persistence, UniformRandomProvider random) {
        double shape = 1 / (VARIATION * VARIATION);
        var gamma = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, loop.compute() / shape);
        DoubleSupplier compute = gamma::sample;
        return new RetryLoopSystem((int) loop.workers(), persistence, compute, loop.update());
    }

    private static Claim<?> noneWithoutRetries() {
        return Claim.of(
                        "S003-51",
                        "section B.4.2",
                        ClaimKind.EXACT,
                        "With persistence 0 no published gradient became staler in the retry loop.")
                .checkedBy(
                        "The largest number of updates between entry and publication, in a second simulation of"
                                + " algorithm B.3, for four loops",
                        TimeInLoop::most)
                .literally("T_p = 0", 0L)
                .broken("T_p = 1", 1L)
                .broken("T_p = 2", 2L);
    }

    private static Finding most(long persistence, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (RetryLoop loop : List.of(
                SATURATED, new RetryLoop(4, 10, 2), new RetryLoop(34, 5, 5), new RetryLoop(68, 40, 0.6))) {
            var found = system(loop, persistence, bench.random((int) loop.workers()))
                    .run(bench.amount(2_000, 8_000));
            evidence.add(Exactly.same("most, " + loop.workers() + " threads", found.mostInLoop(), 0));
        }
        return Finding.of(evidence);
    }
}
