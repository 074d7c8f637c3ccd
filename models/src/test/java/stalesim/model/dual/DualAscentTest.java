package stalesim.model.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.Lockstep;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.DualObjective;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.objective.SupportVectorMachine;
import stalesim.model.objective.dual.DualLoss;
import stalesim.model.paper.Reading;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.Reshuffled;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.step.Constant;

/** DADM; THEORY.md, S000-33. */
class DualAscentTest {

    private static final RandomStreams STREAMS = new RandomStreams(12, 0);
    private static final double L2 = 0.01;
    private static final int BATCH = 8;

    static Stream<DualObjective> objectives() {
        return Stream.of(dense(), sparse())
                .flatMap(data ->
                        Stream.<DualObjective>of(new LogisticRegression(data, L2), new SupportVectorMachine(data, L2)));
    }

    private static DataSet dense() {
        return SyntheticData.classification(SyntheticShape.dense(240, 12), SyntheticData.ruler(12), 0.1, STREAMS);
    }

    private static DataSet sparse() {
        var shape = new SyntheticShape(240, 40, new RowPattern.FixedCount(5), false);
        return SyntheticData.classification(shape, SyntheticData.ruler(40), 0.1, STREAMS);
    }

    private static PartitionedSampling sampling(DualObjective objective) {
        int[] order = IntStream.range(0, objective.samples()).toArray();
        return new PartitionedSampling(
                new SampleSequence(objective.data(), order),
                Division.fixed(new Iid(new Sizes.Equal())),
                new Reshuffled(),
                BATCH);
    }

    private static Lockstep workers(DualObjective objective, int workers, Reading reading) {
        var task = new TrainingTask(
                objective, sampling(objective), new Constant(1), new Evaluation(objective, 240, 1));
        return new Lockstep(new RunSpec(new Dadm(reading), workers, task, StopRule.after(1), 1, STREAMS, false));
    }

    /** Weak duality: never negative but for the rounding of sums of 240 numbers below 1, 240 2^-53 each. */
    @ParameterizedTest
    @MethodSource("objectives")
    void theGapGoesToZeroAndIsNeverNegative(DualObjective objective) {
        for (int workers : new int[] {1, 4}) {
            Lockstep run = workers(objective, workers, Reading.CORRECTED);
            double first = run.dualityGap();
            assertThat(first).isGreaterThan(0.6);
            for (int passes = 0; passes < 40; passes++) {
                run.run(20);
                assertThat(run.dualityGap()).isGreaterThan(-1e-12);
            }
            // linear convergence, slower for the hinge loss, which is not smooth
            double rounds = objective.name().equals("svm") ? 40 : 20;
            assertThat(run.run((long) (20 * rounds)).dualityGap()).isLessThan(1e-4);
        }
    }

    /**
     * As printed, eq. 5 is the local step of training with lambda n/m, and what is added up is n/m times the model of
     * that: so it ends there, with a gap that stays. Both are solved until their last bits change by less than 1e-6 of
     * the model; 1e-3 of its largest coordinate is allowed, for mini-batches of the printed form keep moving by m b/n
     * of a pass.
     */
    @ParameterizedTest
    @MethodSource("objectives")
    void thePrintedStepTrainsWithAnotherWeightAndStalls(DualObjective objective) {
        int workers = 4;
        double factor = (double) objective.samples() / workers;
        DualObjective heavier = objective.name().equals("svm")
                ? new SupportVectorMachine(objective.data(), L2 * factor)
                : new LogisticRegression(objective.data(), L2 * factor);
        Lockstep other = workers(heavier, 1, Reading.CORRECTED).run(3_000);
        assertThat(other.dualityGap()).isLessThan(1e-12);

        Lockstep run = workers(objective, workers, Reading.LITERAL).run(200);
        double early = run.dualityGap();
        run.run(1_800);
        double largest = 0;
        for (float value : run.view(0)) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = 0; k < objective.dimension(); k++) {
            assertThat((double) run.view(0)[k]).isCloseTo(factor * other.view(0)[k], within(1e-3 * largest));
        }
        assertThat(run.dualityGap()).isGreaterThan(0.2).isGreaterThan(0.9 * early);
        assertThat(workers(objective, workers, Reading.CORRECTED).run(2_000).dualityGap()).isLessThan(1e-4);
    }

    /**
     * Plain stochastic dual coordinate ascent: the same model, bit for bit. What a mini-batch changes is rounded to
     * single precision when it is over; what that takes off counts in the next one.
     */
    @ParameterizedTest
    @MethodSource("objectives")
    void withOneWorkerItIsStochasticDualCoordinateAscent(DualObjective objective) {
        int rounds = 500;
        assertThat(workers(objective, 1, Reading.CORRECTED).run(rounds).view(0))
                .containsExactly(coordinateAscent(objective, rounds).model());
    }

    /**
     * v = (1/(lambda n)) sum_i y_i beta_i a_i to 1e-10 in double precision, with what is not sent yet added: some 1e4
     * additions of numbers below 100 lose 1e4 100 2^-53 at most. The view is v rounded.
     */
    @ParameterizedTest
    @MethodSource("objectives")
    void theModelIsTheSumOfItsDualVariables(DualObjective objective) {
        Ascent ascent = coordinateAscent(objective, 500);
        double[] sum = new double[objective.dimension()];
        for (int row = 0; row < objective.samples(); row++) {
            double weight = objective.data().label(row) * ascent.betas[row] / (L2 * objective.samples());
            objective.data().forEach(row, (k, value) -> sum[k] += weight * value);
        }
        float[] view = workers(objective, 1, Reading.CORRECTED).run(500).view(0);
        for (int k = 0; k < sum.length; k++) {
            assertThat(ascent.v[k] + ascent.unsent[k]).isCloseTo(sum[k], within(1e-10));
            assertThat((double) view[k]).isCloseTo(sum[k], within(0x1p-23 * (Math.abs(sum[k]) + 1)));
        }
    }

    private static Ascent coordinateAscent(DualObjective objective, int rounds) {
        Ascent ascent = new Ascent(objective);
        MiniBatches batches = sampling(objective).worker(0, 1, STREAMS);
        for (int round = 0; round < rounds; round++) {
            for (int row : batches.next()) {
                ascent.step(row);
            }
            ascent.endBatch();
        }
        return ascent;
    }

    /** The loop of a textbook. */
    private static final class Ascent {
        private final DataSet data;
        private final DualLoss loss;
        private final double[] betas;
        private final double[] v;
        private final double[] unsent;

        Ascent(DualObjective objective) {
            data = objective.data();
            loss = objective.dualLoss();
            betas = new double[data.rows()];
            v = new double[data.features()];
            unsent = new double[data.features()];
        }

        void step(int row) {
            double[] sums = new double[3];
            data.forEach(row, (k, value) -> {
                sums[0] += value * v[k];
                sums[1] += value * unsent[k];
                sums[2] += (double) value * value;
            });
            double lambdaN = L2 * data.rows();
            double next = loss.best(betas[row], data.label(row) * (sums[0] + sums[1]), sums[2] / lambdaN);
            double change = data.label(row) * (next - betas[row]) / lambdaN;
            betas[row] = next;
            data.forEach(row, (k, value) -> unsent[k] += change * value);
        }

        void endBatch() {
            for (int k = 0; k < v.length; k++) {
                float sent = (float) unsent[k];
                v[k] += sent;
                unsent[k] -= sent;
            }
        }

        float[] model() {
            float[] model = new float[v.length];
            for (int k = 0; k < model.length; k++) {
                model[k] = (float) v[k];
            }
            return model;
        }
    }

    @Test
    void whatCannotBeTrainedIsRefused() {
        DualObjective shared = new LogisticRegression(dense(), L2);
        var all = new TrainingTask(shared, BATCH, new Constant(1), 10, 1);
        assertThatThrownBy(() -> spec(all, 2))
                .hasMessage(
                        "dadm needs samples of its own for every worker. Write sampling: { partition: iid }, or take"
                        + " one worker.");
        assertThat(spec(all, 1).workers()).isEqualTo(1);
        for (Objective none : List.of(new LogisticRegression(dense(), 0), new LeastSquares(dense(), L2))) {
            var task = new TrainingTask(none, BATCH, new Constant(1), 10, 1);
            assertThatThrownBy(() -> spec(task, 1)).hasMessageContaining("dadm needs an objective with a dual");
        }
    }

    private static RunSpec spec(TrainingTask task, int workers) {
        return new RunSpec(new Dadm(), workers, task, StopRule.after(1), 1, STREAMS, false);
    }
}
