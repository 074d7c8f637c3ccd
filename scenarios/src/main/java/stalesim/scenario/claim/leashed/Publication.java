package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Contention;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Whether what Leashed-SGD publishes is whole, and nothing of it is lost. */
final class Publication {

    private static final int WORKERS = 4;
    private static final int PARAMETERS = 2_048;

    /** x - x* is this in floats, whatever |x| below 64 is: its gradient of curvature 1/x* is 1. */
    private static final double FAR = 0x1p30;

    private static final double UNIT_STEP = 0x1p-12;

    private Publication() {}

    static List<Claim<?>> claims() {
        return List.of(atomicity());
    }

    private static Claim<?> atomicity() {
        return Claim.of(
                        "S003-53",
                        "lemma B.3.1",
                        ClaimKind.EXACT,
                        "Reads and updates of Leashed-SGD are atomic and lock-free: no view is torn, no update lost,"
                                + " and an attempt fails only where another one succeeds.")
                .assuming("2048 parameters", "lock-freedom as far as it can be seen from outside")
                .checkedBy(
                        "Parameters that start equal and have equal gradients stay equal, bit by bit; unit gradients"
                                + " add up to the number of updates; at most m-1 failures a success",
                        Publication::whole)
                .literally("Leashed-SGD", new Leashed(Update.UNBOUNDED))
                .broken("without synchronisation", new Hogwild())
                .alsoMeasured();
    }

    private static Finding whole(Algorithm algorithm, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int replication = 0; replication < bench.amount(1, 3, 3); replication++) {
            CompletedRun equal = bench.complete(trial(algorithm, task(1, 1, 0, 0.01), bench), replication);
            float first = equal.parameters()[0];
            long unequal = 0;
            for (float parameter : equal.parameters()) {
                unequal += parameter == first ? 0 : 1;
            }
            evidence.add(Exactly.never("parameters that differ from the first", unequal, PARAMETERS));
            evidence.addAll(counted(algorithm, replication, bench));
        }
        return Finding.of(evidence);
    }

    private static List<Evidence> counted(Algorithm algorithm, int replication, Bench bench)
            throws InterruptedException {
        CompletedRun run =
                bench.complete(trial(algorithm, task(1 / FAR, 0, -FAR, UNIT_STEP), bench), replication);
        long updates = run.result().updates();
        long off = 0;
        for (float parameter : run.parameters()) {
            off += parameter == -(updates * UNIT_STEP) ? 0 : 1;
        }
        long failures = run.result().contention().orElse(Contention.NONE).failures();
        return List.of(
                Exactly.never("parameters that do not add up to all updates", off, PARAMETERS),
                Exactly.is("failures are at most m - 1 a success", failures <= (WORKERS - 1) * updates)
                        .with("failed attempts", (double) failures)
                        .with("updates", (double) updates));
    }

    private static Trial trial(Algorithm algorithm, TrainingTask task, Bench bench) {
        int updates = bench.amount(300, 2_000, 10_000);
        return Trial.of(algorithm, WORKERS, updates)
                .training(task)
                .until(StopRule.after(updates))
                .costing(Map.of(
                        OperationKind.READ, new Exponential(1_000),
                        OperationKind.COMPUTE, new Exponential(2_000),
                        OperationKind.UPDATE, new Exponential(1_000)));
    }

    private static TrainingTask task(double curvature, double start, double optimum, double step) {
        var mode = new NoisyQuadratic.Mode(curvature, optimum, start, 0);
        var objective = Quadratics.alike(PARAMETERS, mode);
        return new TrainingTask(objective, 1, new Constant(step), 1, 1);
    }
}
