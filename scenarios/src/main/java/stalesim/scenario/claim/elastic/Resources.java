package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Elastic;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.elastic.Probing;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Store;
import stalesim.model.result.Parallelism;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.run.StopRule;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What elastic runs use up, and how stale they get. */
final class Resources {

    private static final int WORKERS = 8;
    private static final Elastic ELASTIC = new Elastic(Store.LOCKED, new Probing(40, 10, 1, 0));

    private Resources() {}

    static List<Claim<?>> claims() {
        return List.of(workerSeconds(), staleness());
    }

    private static RunResult run(Algorithm algorithm, Bench bench, int replication) throws InterruptedException {
        var mode = new NoisyQuadratic.Mode(1, 0, 1, 0.3);
        int updates = bench.amount(3_000, 10_000, 3_000);
        Trial trial = Trial.of(algorithm, WORKERS, updates)
                .training(Quadratics.task(new NoisyQuadratic(List.of(mode), 0.1), new Constant(0.02)))
                .until(StopRule.after(updates))
                .paced(new Lognormal(300_000, 0.3));
        return bench.run(trial, replication);
    }

    private static Claim<?> workerSeconds() {
        return Claim.of(
                        "S003-98",
                        "eq. D.10, D.11",
                        ClaimKind.EXACT,
                        "A run uses the integral of its number of workers over time; with a constant number, that"
                                + " times the time.")
                .checkedBy(
                        "Elastic runs: the time that each rank is active, added up over ranks; runs of 8 workers"
                                + " throughout",
                        Resources::integral)
                .literally("integral of m dt", Parallelism::workerSeconds)
                .broken(
                        "the last m times the time",
                        (trace, untilNs) ->
                                trace.steps().get(trace.steps().size() - 1).workers() * untilNs / 1e9)
                .broken(
                        "the mean of the levels, however long they last, times the time",
                        (trace, untilNs) -> trace.steps().stream()
                                        .mapToInt(Step::workers)
                                        .average()
                                        .orElseThrow()
                                * untilNs
                                / 1e9)
                .alsoMeasured();
    }

    private static Finding integral(ToDoubleBiFunction<Parallelism, Long> resources, Bench bench)
            throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int replication = 0; replication < 3; replication++) {
            RunResult run = run(ELASTIC, bench, replication);
            double expected = 0;
            for (int rank = 0; rank < WORKERS; rank++) {
                expected += activeNs(rank, run) / 1e9;
            }
            double found = resources.applyAsDouble(run.parallelism(), run.durationNs());
            evidence.add(Exactly.equal("worker-seconds of an elastic run", found, expected, Exactly.LONG_SUM)
                    .with("changes of level", run.parallelism().steps().size() - 1));
        }
        double constant = resources.applyAsDouble(Parallelism.constant(WORKERS), 2_500_000_000L);
        evidence.add(Exactly.equal("2.5 s of 8 workers", constant, 20));
        return Finding.of(evidence);
    }

    private static double activeNs(int rank, RunResult run) {
        long active = 0;
        long sinceNs = -1;
        for (Step step : run.parallelism().steps()) {
            long timeNs = Math.min(step.timeNs(), run.durationNs());
            if (step.workers() > rank && sinceNs < 0) {
                sinceNs = timeNs;
            } else if (step.workers() <= rank && sinceNs >= 0) {
                active += timeNs - sinceNs;
                sinceNs = -1;
            }
        }
        return sinceNs < 0 ? active : active + run.durationNs() - sinceNs;
    }

    private static Claim<?> staleness() {
        return Claim.of(
                        "S003-102",
                        "figure D.8",
                        ClaimKind.ORDERING,
                        "Staleness is lower with elastic control than with all workers; its mean is the mean level over"
                                + " updates less one.")
                .assuming("at most 8 workers, half of them at the start, a noisy quadratic")
                .checkedBy(
                        "Mean staleness of runs, paired by seed, and its difference from the mean level less one,"
                                + " within 0.5",
                        Resources::stalenessByLevel)
                .literally("ELAsyncSGD", ELASTIC)
                .broken("all workers throughout", new AsyncLock())
                .alsoMeasured();
    }

    private static Finding stalenessByLevel(Algorithm algorithm, Bench bench) throws InterruptedException {
        int runs = 10;
        double[] excess = new double[runs];
        double[] elastic = bench.replicate(runs, replication -> {
            RunResult run = run(algorithm, bench, replication);
            excess[replication] = run.staleness().mean() - (meanLevel(run) - 1);
            return run.staleness().mean();
        });
        double[] constant = bench.replicate(
                runs, replication -> run(new AsyncLock(), bench, replication).staleness().mean());
        return Finding.of(
                Ordered.greater("mean staleness: 8 workers over elastic control", constant, elastic),
                Estimated.equivalent("mean staleness less (mean level - 1)", excess, 0, 0.5));
    }

    /** Over updates. */
    private static double meanLevel(RunResult run) {
        List<Step> steps = run.parallelism().steps();
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? steps.get(i + 1).update() : run.updates();
            sum += steps.get(i).workers() * (double) Math.max(0, end - steps.get(i).update());
        }
        return sum / run.updates();
    }
}
