package stalesim.scenario.claim.mindthestep;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.scaling.BatchLimit;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Synchronous SGD as SGD with larger batches. */
final class LargerBatches {

    private static final int WORKERS = 4;
    private static final int BATCH = 3;
    private static final int UPDATES = 50;
    private static final double STEP = 0.1;
    /** Fifty steps in floats, whose rounding is 6e-8 each. */
    private static final double FLOATS = 1e-5;

    private LargerBatches() {}

    static List<Claim<?>> claims() {
        return List.of(unbiased(), equivalent(), mostWorkers());
    }

    private static NoisyQuadratic objective() {
        return Quadratics.alike(4, new NoisyQuadratic.Mode(1, 0.5, 2, 0.7));
    }

    /** Loss over a batch. */
    private interface BatchLoss {
        double of(NoisyQuadratic objective, float[] x, int[] rows);
    }

    private static Claim<?> unbiased() {
        return Claim.of(
                        "S003-10",
                        "section A.3",
                        ClaimKind.EXACT,
                        "The loss of a mini-batch drawn without replacement has the whole loss for its mean.")
                .checkedBy(
                        "Mean over all batches of 1, 3 and 5 of the 8 samples of a noisy quadratic",
                        LargerBatches::mean)
                .literally("mean of the batch's losses", NoisyQuadratic::loss)
                .broken("their sum", (objective, x, rows) -> objective.loss(x, rows) * rows.length)
                .broken("a batch that always has sample 0", LargerBatches::withFirst);
    }

    private static double withFirst(NoisyQuadratic objective, float[] x, int[] rows) {
        int[] changed = rows.clone();
        changed[0] = 0;
        return objective.loss(x, changed);
    }

    private static Finding mean(BatchLoss loss, Bench bench) {
        NoisyQuadratic objective = objective();
        float[] x = {2, -1, 0.25f, 3};
        double worst = 0;
        for (int size : new int[] {1, 3, 5}) {
            Iterator<int[]> batches = CombinatoricsUtils.combinationsIterator(objective.samples(), size);
            double sum = 0;
            long count = 0;
            while (batches.hasNext()) {
                sum += loss.of(objective, x, batches.next());
                count++;
            }
            worst = Math.max(worst, Math.abs(sum / count - objective.loss(x)));
        }
        return Finding.of(Exactly.equal("greatest difference of the mean", worst, 0, Exactly.LONG_SUM));
    }

    private static Claim<?> equivalent() {
        return Claim.of(
                        "S003-11",
                        "theorem A.3.1",
                        ClaimKind.EXACT,
                        "Synchronous SGD with m workers and batches of b is SGD with batches of m b.")
                .assuming("the batch of m b is that of all workers together")
                .shownBy("stalesim run quickstart")
                .checkedBy(
                        "Parameters after 50 rounds of 4 workers against a loop of SGD over their batches together",
                        LargerBatches::sameModel)
                .literally("batch m b", (m, b) -> m * b)
                .broken("batch b", (m, b) -> b)
                .broken("batch (m-1) b", (m, b) -> (m - 1) * b)
                .alsoMeasured();
    }

    private static Finding sameModel(IntBinaryOperator batch, Bench bench) throws InterruptedException {
        NoisyQuadratic objective = objective();
        TrainingTask task = new TrainingTask(objective, BATCH, new Constant(STEP), objective.samples(), 1);
        Trial trial = Trial.of(new Sync(), WORKERS, UPDATES).training(task).until(StopRule.after(UPDATES));
        float[] together = bench.complete(trial, 0).parameters();
        float[] alone = sequential(objective, batch.applyAsInt(WORKERS, BATCH), bench);
        double worst = 0;
        for (int k = 0; k < alone.length; k++) {
            worst = Math.max(worst, Math.abs((double) together[k] - alone[k]));
        }
        return Finding.of(Exactly.equal("greatest difference of a parameter", worst, 0, FLOATS));
    }

    private static float[] sequential(NoisyQuadratic objective, int size, Bench bench) {
        var deal = new UniformSampling(objective.samples(), BATCH).deal(WORKERS, bench.streams(0));
        List<MiniBatches> own = IntStream.range(0, WORKERS).mapToObj(deal::worker).toList();
        float[] x = objective.start(bench.random(0));
        Objective.Evaluator evaluator = objective.evaluator();
        Gradient gradient = new Gradient(objective.dimension());
        for (int update = 0; update < UPDATES; update++) {
            int[] union = own.stream().flatMapToInt(batches -> Arrays.stream(batches.next())).toArray();
            evaluator.gradient(x, union, size, gradient);
            gradient.descend(x, (float) STEP, 0, x.length);
        }
        return x;
    }

    private static Claim<?> mostWorkers() {
        return Claim.of(
                        "S003-12",
                        "section A.3",
                        ClaimKind.EXACT,
                        "If b* is the best batch, the most workers that synchronous SGD can use at its best is b*, with"
                                + " a batch of one each.")
                .shownBy("stalesim bound batch-limit")
                .checkedBy(
                        "All ways to make a batch of b* of m equal ones, for b* = 1 to 400", LargerBatches::divisions)
                .literally("m = b*", best -> (long) new BatchLimit(best, 1).value())
                .broken("m = b* - 1", best -> best - 1)
                .broken("m = b*/2", best -> best / 2);
    }

    private static Finding divisions(LongUnaryOperator limit, Bench bench) {
        long wrong = 0;
        for (int best = 1; best <= 400; best++) {
            int most = 0;
            for (int batch = 1; batch <= best; batch++) {
                most = Math.max(most, best % batch == 0 ? best / batch : 0);
            }
            wrong += limit.applyAsLong(best) == most ? 0 : 1;
        }
        return Finding.of(Exactly.never("another number of workers", wrong, 400));
    }
}
