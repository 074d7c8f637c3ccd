package stalesim.sim.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.data.DenseData;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.OperationCosts;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.OperationKind;
import stalesim.model.queueing.DurationTransform;
import stalesim.model.queueing.SharedLock;
import stalesim.model.queueing.Slowest;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Whole simulated runs of 8 workers with a core each and exponential compute times, in milliseconds. */
final class RunLaws {

    private static final double MS = 1e6;
    private static final int WORKERS = 8;
    private static final int UPDATES = 2_000;

    private RunLaws() {}

    static List<Law> all() {
        return List.of(lockedUpdates(), unsynchronisedUpdates(), rounds(), fresh(), veryStale());
    }

    private static Law lockedUpdates() {
        double throughput = new SharedLock(WORKERS, 7, 1, DurationTransform.deterministic(1)).throughput();
        var costs = costs(7, Map.of(OperationKind.UPDATE, 1.0));
        return run("async-lock, compute 7 ms, update 1 ms: updates per ms", new AsyncLock(), costs, RunLaws::perMs)
                .as("Takacs: utilisation / b", throughput)
                // all begin away from the lock: at most one update each is missing
                .withBias(throughput * WORKERS / UPDATES);
    }

    private static Law unsynchronisedUpdates() {
        var costs = costs(5, Map.of(OperationKind.READ, 0.5, OperationKind.UPDATE, 0.5));
        double throughput = WORKERS / 6.0;
        return run("hogwild, compute 5 ms, access 0.5 ms: updates per ms", new Hogwild(), costs, RunLaws::perMs)
                .as("m / (T_r + T_c + T_u)", throughput)
                .withBias(throughput * WORKERS / UPDATES);
    }

    private static Law rounds() {
        var costs = costs(1, Map.of(OperationKind.EXCHANGE, 0.05, OperationKind.LOCAL, 0.1));
        return run("sync, compute 1 ms, exchange 0.05 ms a worker, local 0.1 ms: round (ms)", new Sync(), costs,
                        result -> 1 / perMs(result))
                .as("H_m T_c + m T_x + T_l", Slowest.mean(WORKERS, 1) + WORKERS * 0.05 + 0.1);
    }

    private static Law fresh() {
        return run("async-lock, accesses free: share with staleness 0", new AsyncLock(), costs(1, Map.of()),
                        result -> share(result, 0))
                .as("1 / m, geometric law", 1.0 / WORKERS)
                // the first update is fresh whoever it comes from
                .withBias(1.0 / UPDATES);
    }

    private static Law veryStale() {
        int tau = 2 * WORKERS;
        double share = Math.pow(1 - 1.0 / WORKERS, tau);
        return run("async-lock, accesses free: share with staleness >= 2m", new AsyncLock(), costs(1, Map.of()),
                        result -> 1 - shareBelow(result, tau))
                .as("(1 - 1/m)^2m, geometric law", share)
                // the first 2m updates cannot be
                .withBias(share * tau / UPDATES);
    }

    private record Run(String name, Algorithm algorithm, OperationCosts costs, ToDoubleFunction<RunResult> quantity) {

        Law as(String formula, double expected) {
            return Law.of(
                    "Run of 8: " + name,
                    formula,
                    expected,
                    replication -> quantity.applyAsDouble(simulate(algorithm, costs, replication)));
        }
    }

    private static Run run(
            String name, Algorithm algorithm, OperationCosts costs, ToDoubleFunction<RunResult> quantity) {
        return new Run(name, algorithm, costs, quantity);
    }

    private static RunResult simulate(Algorithm algorithm, OperationCosts costs, int replication) {
        var objective = new LogisticRegression(
                new DenseData("two", 1, new float[] {1, -1}, new float[] {1, -1}), 1e-3);
        var task = new TrainingTask(objective, 1, new Constant(1e-3), 2, 1);
        // a synchronous update costs a gradient of each worker
        int updates = algorithm instanceof Sync ? UPDATES / 4 : UPDATES;
        var spec = new RunSpec(
                algorithm, WORKERS, task, StopRule.after(updates), 1, new RandomStreams(6, replication), false);
        return Machines.execution(WORKERS, costs).run(spec).result();
    }

    /** Exponential compute times, the given constants, and nothing for the rest. */
    private static OperationCosts costs(double computeMs, Map<OperationKind, Double> constantsMs) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            laws.put(kind, new Deterministic((long) (MS * constantsMs.getOrDefault(kind, 0.0))));
        }
        laws.put(OperationKind.COMPUTE, new Exponential(computeMs * MS));
        return new OperationCosts(laws);
    }

    private static double perMs(RunResult result) {
        return result.updates() * MS / result.durationNs();
    }

    private static double share(RunResult result, int tau) {
        return (double) result.staleness().count(tau) / result.staleness().total();
    }

    private static double shareBelow(RunResult result, int end) {
        double sum = 0;
        for (int tau = 0; tau < end; tau++) {
            sum += share(result, tau);
        }
        return sum;
    }
}
