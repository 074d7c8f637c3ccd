package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.DsSync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.grouped.GroupedReplay.Groups;
import stalesim.scenario.claim.grouped.GroupedReplay.Rules;

/** Details of equation 2 and algorithm 1 that the paper states in more than one way. */
final class SumsAndParity {

    private static final int SIZE = 3;
    private static final double STEP = 0.05;
    private static final int ROUNDS = 41;
    /** Forty-one rounds in floats, whose rounding is 6e-8 each. */
    private static final double FLOATS = 1e-5;

    private SumsAndParity() {}

    static List<Claim<?>> claims() {
        return List.of(terms(), parity(), statistics());
    }

    /** The subject is the last k of the sum. */
    private static Claim<?> terms() {
        return Claim.of(
                        "S004-38",
                        "eq. 2",
                        ClaimKind.EXACT,
                        "After two rounds a model is (1/W) sum_(k=0..W) of all workers' models before them, and their"
                                + " updates.")
                .checkedBy("Number of the terms, which must be W, and the mean of equal models", SumsAndParity::count)
                .literally("k = 0 .. W", workers -> workers)
                .corrected("k = 0 .. W - 1", workers -> workers - 1)
                .broken("k = 0 .. W - 2", workers -> workers - 2);
    }

    private static Finding count(IntUnaryOperator last, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : new int[] {4, 9, 16}) {
            int terms = 0;
            double mean = 0;
            for (int k = 0; k <= last.applyAsInt(workers); k++) {
                terms++;
                mean += 1.0 / workers;
            }
            evidence.add(Exactly.same("terms, W = " + workers, terms, workers));
            evidence.add(Exactly.equal("mean of models at 1, W = " + workers, mean, 1));
        }
        return Finding.of(evidence);
    }

    /** The subject is the rank that a worker has under the other parity. */
    private static Claim<?> parity() {
        return Claim.of(
                        "S004-39",
                        "algorithm 1 against section 3.1 and appendix A.1",
                        ClaimKind.EXACT,
                        "Whether consecutive ranks meet in even rounds or in odd ones makes no difference but for the"
                                + " names of the workers.")
                .checkedBy(
                        "Models of 9 workers after 41 rounds under both parities, the other's samples relabelled; the"
                                + " program's own against the first",
                        SumsAndParity::relabelled)
                .literally("rank r N + s becomes s N + r", (rank, n) -> rank % n * n + rank / n)
                .broken("not relabelled", (rank, n) -> rank)
                .broken("reversed", (rank, n) -> n * n - 1 - rank)
                .alsoMeasured();
    }

    private static Finding relabelled(IntBinaryOperator label, Bench bench) throws InterruptedException {
        var objective = Quadratics.alike(2, new NoisyQuadratic.Mode(1, 0, 1, 0.5));
        int workers = SIZE * SIZE;
        Rules rules = Rules.plain(t -> STEP);
        GroupedReplay even = new GroupedReplay(objective, workers, rules, bench.streams(0));
        MiniBatches[] moved = new MiniBatches[workers];
        List<MiniBatches> dealt = GroupedReplay.dealt(objective, workers, bench.streams(0));
        for (int rank = 0; rank < workers; rank++) {
            moved[label.applyAsInt(rank, SIZE)] = dealt.get(rank);
        }
        GroupedReplay odd = new GroupedReplay(objective, Arrays.asList(moved), rules);
        Groups groups = Groups.alternating(SIZE);
        for (int round = 0; round < ROUNDS; round++) {
            even.round(groups);
            odd.round((rank, at) -> groups.of(rank, at + 1));
        }
        double worst = 0;
        for (int rank = 0; rank < workers; rank++) {
            worst = Math.max(worst, distance(even.model(rank), odd.model(label.applyAsInt(rank, SIZE))));
        }
        double ours = distance(even.model(0), own(objective, bench));
        return Finding.of(
                Exactly.equal("greatest difference of a parameter", worst, 0),
                Exactly.equal("the program's from the first", ours, 0, FLOATS));
    }

    private static double[] own(NoisyQuadratic objective, Bench bench) throws InterruptedException {
        TrainingTask task = Quadratics.task(objective, new Constant(STEP));
        Trial trial = Trial.of(new DsSync(SIZE, 0), SIZE * SIZE, ROUNDS).training(task).until(StopRule.after(ROUNDS));
        float[] model = bench.complete(trial, 0).parameters();
        double[] values = new double[model.length];
        Arrays.setAll(values, k -> model[k]);
        return values;
    }

    private static double distance(double[] one, double[] other) {
        double worst = 0;
        for (int k = 0; k < one.length; k++) {
            worst = Math.max(worst, Math.abs(one[k] - other[k]));
        }
        return worst;
    }

    private static Claim<?> statistics() {
        return Claim.of(
                        "S004-34",
                        "section 3.1",
                        ClaimKind.EXACT,
                        "Moving means and variances of batch normalization are averaged within groups like parameters.")
                .notCheckable("there is no batch normalization: no layer of a network keeps statistics of its own");
    }
}
