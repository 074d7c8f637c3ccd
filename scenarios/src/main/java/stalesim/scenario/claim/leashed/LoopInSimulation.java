package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import java.util.function.ToDoubleFunction;
import stalesim.model.algorithm.Leashed;
import stalesim.model.bound.leashed.LoopThreads;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.bound.leashed.SingleAttemptDrops;
import stalesim.model.bound.leashed.SingleAttemptThroughput;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Contention;
import stalesim.model.result.RunResult;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How many threads the simulated retry loop holds, and what leaves it. */
final class LoopInSimulation {

    /** Departures are this much faster or slower before anybody speaks of a change. */
    private static final double NOTICEABLE = 0.05;

    private static final int RUNS = 10;

    private LoopInSimulation() {}

    static List<Claim<?>> claims() {
        return List.of(fixedPoint(), signOfGamma(), singleAttempts());
    }

    private static Claim<?> fixedPoint() {
        return Claim.of(
                        "S003-45",
                        "section B.4.1",
                        ClaimKind.QUANTITATIVE,
                        "The retry loop holds n* = m/(1 + T_c/T_u) threads.")
                .assuming("persistence 0: every attempt leaves the loop")
                .checkedBy(
                        "Attempts a unit of time times T_u (Little's law), simulated, within 1 %",
                        LoopInSimulation::little)
                .literally("m/(1 + T_c/T_u)", loop -> new LoopThreads(loop).value())
                .broken("m T_u/T_c", loop -> loop.workers() * loop.update() / loop.compute())
                .broken("m/(1 + T_u/T_c)", loop -> loop.workers() / (1 + loop.update() / loop.compute()));
    }

    private static Finding little(ToDoubleFunction<RetryLoop> predicted, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (RetryLoop loop : List.of(
                new RetryLoop(16, 40_000, 600), new RetryLoop(68, 40_000, 600), new RetryLoop(16, 10_000, 2_000))) {
            double[] inside = inLoop(loop, new Gamma(loop.compute(), 0.15), 0, bench);
            double n = predicted.applyAsDouble(loop);
            evidence.add(Estimated.equivalent("threads in the loop, " + name(loop), inside, n, 0.01 * n));
        }
        return Finding.of(evidence);
    }

    private static String name(RetryLoop loop) {
        return "m = " + loop.workers() + ", T_c/T_u = " + loop.compute() / loop.update();
    }

    /** Every attempt takes T_u. */
    private static double[] inLoop(RetryLoop loop, DurationLaw compute, long persistence, Bench bench)
            throws InterruptedException {
        return bench.replicate(RUNS, replication -> {
            RunResult run = bench.run(trial(loop, compute, persistence, bench.amount(3_000, 10_000)), replication);
            return contention(run).attempts() * loop.update() / run.durationNs();
        });
    }

    private static Contention contention(RunResult run) {
        return run.contention().orElseThrow();
    }

    private static Trial trial(RetryLoop loop, DurationLaw compute, long persistence, long updates) {
        return Trial.of(new Leashed(persistence), (int) loop.workers(), updates)
                .costing(Map.of(
                        OperationKind.COMPUTE, compute,
                        OperationKind.UPDATE, new Deterministic((long) loop.update())));
    }

    private static Claim<?> signOfGamma() {
        return Claim.of(
                        "S003-49",
                        "section B.4.2, eq. B.6",
                        ClaimKind.QUANTITATIVE,
                        "Without a persistence bound the loop holds n*; a finite one speeds departures up, gamma > 0.")
                .assuming("T_c/T_u = 5, m = 16")
                .checkedBy(
                        "gamma of simulated loops, (1+gamma) = (m/n - 1) T_u/T_c, with persistence 0, 1 and without"
                                + " bound: 0 within 5 %, or beyond",
                        LoopInSimulation::gamma)
                .literally("gamma = 0 without a bound, > 0 with any", bound -> bound == Update.UNBOUNDED ? 0 : 1)
                .corrected("gamma = 0 for persistence 0, < 0 for all others", bound -> bound == 0 ? 0 : -1)
                .broken("gamma > 0 for persistence 0, 0 for all others", bound -> bound == 0 ? 1 : 0)
                .broken("gamma = 0 for all", bound -> 0);
    }

    private static Finding gamma(LongToIntFunction sign, Bench bench) throws InterruptedException {
        RetryLoop loop = new RetryLoop(16, 10_000, 2_000);
        List<Evidence> evidence = new ArrayList<>();
        for (long bound : new long[] {0, 1, Update.UNBOUNDED}) {
            double[] gamma = inLoop(loop, new Gamma(loop.compute(), 0.15), bound, bench);
            for (int i = 0; i < gamma.length; i++) {
                gamma[i] = (loop.workers() / gamma[i] - 1) * loop.update() / loop.compute() - 1;
            }
            String what = bound == Update.UNBOUNDED ? "gamma without bound" : "gamma with persistence " + bound;
            evidence.add(
                    switch (sign.applyAsInt(bound)) {
                        case 0 -> Estimated.equivalent(what, gamma, 0, NOTICEABLE);
                        case 1 -> Estimated.within(what, gamma, NOTICEABLE, Double.POSITIVE_INFINITY);
                        default -> Estimated.within(what, gamma, -1, -NOTICEABLE);
                    });
        }
        return Finding.of(evidence);
    }

    /** What leaves the loop, and what is dropped. */
    private record SingleAttempt(ToDoubleFunction<RetryLoop> throughput, ToDoubleFunction<RetryLoop> drops) {}

    private static Claim<?> singleAttempts() {
        return Claim.of(
                        "S003-52",
                        "section B.4.2; derived here",
                        ClaimKind.QUANTITATIVE,
                        "With persistence 0 the throughput is lambda/(1 + lambda T_u), lambda = m/(T_c + T_u), and the"
                                + " share n*/(1 + n*) of gradients is dropped.")
                .assuming("attempts begin at random times: exponential T_c, 200 threads, constant T_u")
                .checkedBy("Simulated throughput and drops, within 3 % and 0.02", LoopInSimulation::leaving)
                .literally(
                        "lambda/(1 + lambda T_u), n*/(1 + n*)",
                        new SingleAttempt(
                                loop -> new SingleAttemptThroughput(loop).value(),
                                loop -> new SingleAttemptDrops(loop).value()))
                .broken(
                        "lambda, no drops",
                        new SingleAttempt(
                                loop -> loop.workers() / (loop.compute() + loop.update()), loop -> 0))
                .broken(
                        "lambda/(1 + lambda T_c), n*/(1 + n*)",
                        new SingleAttempt(
                                loop -> 1 / ((loop.compute() + loop.update()) / loop.workers() + loop.compute()),
                                loop -> new SingleAttemptDrops(loop).value()));
    }

    private static Finding leaving(SingleAttempt said, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (RetryLoop loop : List.of(new RetryLoop(200, 400_000, 600), new RetryLoop(200, 400_000, 2_000))) {
            Trial trial = trial(loop, new Exponential(loop.compute()), 0, bench.amount(5_000, 20_000));
            double[] drops = new double[RUNS];
            double[] relative = bench.replicate(RUNS, replication -> {
                RunResult run = bench.run(trial, replication);
                drops[replication] = contention(run).retryRate();
                return run.updates() / (double) run.durationNs() / said.throughput().applyAsDouble(loop);
            });
            evidence.add(Estimated.equivalent("throughput over prediction, " + name(loop), relative, 1, 0.03));
            evidence.add(Estimated.equivalent(
                    "share dropped, " + name(loop), drops, said.drops().applyAsDouble(loop), 0.02));
        }
        return Finding.of(evidence);
    }
}
