package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Leashed;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.bound.leashed.VectorCount;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Clock;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** How many vectors of parameters exist at a time. */
final class Vectors {

    private static final TrainingTask TASK = new TrainingTask(
            Quadratics.alike(1_024, new NoisyQuadratic.Mode(1, 0, 1, 0)),
            1,
            new Constant(0.001),
            1,
            1);

    private Vectors() {}

    static List<Claim<?>> claims() {
        return List.of(published(), copied(), saved());
    }

    private static Claim<?> published() {
        return Claim.of(
                        "S003-54",
                        "lemma B.3.2",
                        ClaimKind.BOUND,
                        "Leashed-SGD never has more than 3 m vectors, gradients included.")
                .checkedBy(
                        "The largest number in a second simulation of algorithm B.3 under light and heavy contention;"
                                + " on threads the vectors that exist, and a gradient of each",
                        Vectors::most)
                .literally("3 m", m -> new VectorCount(m, true).value())
                .broken("2 m", m -> 2.0 * m)
                .broken("m + 1", m -> m + 1.0)
                .alsoMeasured();
    }

    private static Finding most(IntToDoubleFunction bound, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : bench.clock() == Clock.REAL ? new int[] {2, 4, 8} : new int[] {1, 2, 8, 34}) {
            int most = bench.clock() == Clock.REAL ? onThreads(m, bench) : simulated(m, bench);
            evidence.add(Exactly.is("at most the bound, " + m + " threads", most <= bound.applyAsDouble(m))
                    .with("most vectors", (double) most)
                    .with("bound", bound.applyAsDouble(m)));
        }
        return Finding.of(evidence);
    }

    private static int onThreads(int m, Bench bench) throws InterruptedException {
        int updates = bench.amount(300, 1_000, 20_000);
        Trial trial = Trial.of(new Leashed(Update.UNBOUNDED), m, updates)
                .training(TASK)
                .until(StopRule.after(updates));
        return m + bench.run(trial, m).contention().orElseThrow().vectors().orElseThrow();
    }

    private static int simulated(int m, Bench bench) {
        int most = 0;
        for (double compute : new double[] {1, 10, 100}) {
            for (long persistence : new long[] {0, 1, Update.UNBOUNDED}) {
                var system = TimeInLoop.system(new RetryLoop(m, compute, 2), persistence, bench.random(m));
                most = Math.max(most, system.run(bench.amount(500, 10_000)).mostVectors());
            }
        }
        return most;
    }

    private static Claim<?> copied() {
        return Claim.of(
                        "S003-55",
                        "section B.3.3",
                        ClaimKind.EXACT,
                        "Lock-based AsyncSGD and Hogwild! need 2 m + 1 vectors all the time.")
                .assuming("as this program is built: a view and a gradient of each worker, and the model")
                .checkedBy("Different vectors that the workers of a run and its model hold, m = 1 to 34", Vectors::held)
                .literally("2 m + 1", m -> new VectorCount(m, false).value())
                .broken("2 m", m -> 2.0 * m)
                .broken("m + 1", m -> m + 1.0);
    }

    private static Finding held(IntToDoubleFunction count, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {1, 2, 16, 34}) {
            RunSpec spec = new RunSpec(
                    new AsyncLock(), m, TASK, StopRule.after(1), 1, bench.streams(m), false);
            Set<Object> vectors = Collections.newSetFromMap(new IdentityHashMap<>());
            vectors.add(new SharedModel(spec.start()).parameters());
            for (WorkerState worker : spec.workerStates()) {
                vectors.add(worker.view());
                vectors.add(worker.gradient());
            }
            evidence.add(Exactly.equal("vectors of " + m + " workers", count.applyAsDouble(m), vectors.size()));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> saved() {
        return Claim.of(
                        "S003-62",
                        "section B.5, S5",
                        ClaimKind.QUANTITATIVE,
                        "Where gradients take long, as for the CNN, Leashed-SGD needs 17 % less memory in the mean.")
                .assuming(
                        "memory is vectors of parameters and gradients; the thesis measured whole processes",
                        "T_c = 110 ms, T_u = 0.3 ms, no persistence bound")
                .checkedBy(
                        "Mean number of vectors in a second simulation of algorithm B.3, against 2 m + 1, within 0.005",
                        Vectors::saving)
                .literally("17 %", m -> 0.17)
                .corrected("(1 - n*)/(2 m + 1), 1 to 3 %", m -> (1 - cnn(m).fixedPoint()) / (2 * m + 1))
                .broken("1/3", m -> 1.0 / 3)
                .broken("m/(2 m + 1) by sharing views", m -> m / (2.0 * m + 1));
    }

    private static RetryLoop cnn(int m) {
        return new RetryLoop(m, 110, 0.3);
    }

    private static Finding saving(IntToDoubleFunction saving, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {16, 24, 34}) {
            double[] saved = bench.replicate(10, replication -> 1
                    - TimeInLoop.system(cnn(m), Update.UNBOUNDED, bench.random(replication))
                                    .run(5_000)
                                    .vectors()
                            / (2 * m + 1));
            evidence.add(Estimated.equivalent("share saved, " + m + " threads", saved, saving.applyAsDouble(m), 0.005));
        }
        return Finding.of(evidence);
    }
}
