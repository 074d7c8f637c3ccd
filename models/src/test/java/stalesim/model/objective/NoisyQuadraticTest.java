package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.Sequential;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.SequentialForm;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Curvatures, offsets and deviations are small multiples of powers of two, so that float sums are exact. */
class NoisyQuadraticTest {

    private static NoisyQuadratic quadratic(int dimension) {
        List<Mode> modes = new ArrayList<>();
        for (int k = 0; k < dimension; k++) {
            modes.add(new Mode(0.25 * (k % 5 + 1), 0.5 * (k % 3), 0.125 * (k % 7), 0.5 * (k % 4)));
        }
        return new NoisyQuadratic(modes, 2);
    }

    private static float[] gradient(Objective objective, float[] x, int... batch) {
        Gradient gradient = new Gradient(x.length);
        Objective.Evaluator evaluator = objective.evaluator();
        // a first gradient elsewhere must leave no trace
        evaluator.gradient(new float[x.length], new int[] {1, 0, 1}, 3, gradient);
        evaluator.gradient(x, batch, batch.length, gradient);
        float[] values = new float[x.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }

    private static int[] allSamples(Objective objective) {
        int[] all = new int[objective.samples()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    /** Over the population the noise has mean 0 and covariance diag(s^2): all sums are of exact floats. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 31, 100})
    void noiseIsExactlyCentredAndUncorrelated(int dimension) {
        NoisyQuadratic objective = quadratic(dimension);
        assertThat(objective.samples()).isGreaterThan(dimension).isLessThanOrEqualTo(Math.max(8, 2 * dimension));
        float[] x = objective.start(null);
        double[][] products = new double[dimension][dimension];
        float[] middle = gradient(objective, x, allSamples(objective));
        for (int sample : allSamples(objective)) {
            float[] values = gradient(objective, x, sample);
            for (int j = 0; j < dimension; j++) {
                for (int k = 0; k < dimension; k++) {
                    products[j][k] += (values[j] - middle[j]) * (double) (values[k] - middle[k]);
                }
            }
        }
        for (int k = 0; k < dimension; k++) {
            Mode mode = objective.modes().get(k);
            assertThat(middle[k]).isEqualTo((float) (mode.curvature() * mode.offset()));
            double[] expected = new double[dimension];
            expected[k] = objective.samples() * mode.deviation() * mode.deviation();
            assertThat(products[k]).containsExactly(expected);
        }
    }

    @Test
    void theGradientOfABatchIsTheMeanOverItsSamples() {
        NoisyQuadratic objective = quadratic(11);
        float[] x = objective.start(null);
        int[] batch = {3, 15, 3, 0};
        float[] sum = new float[11];
        for (int sample : batch) {
            float[] values = gradient(objective, x, sample);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += values[k] / 4;
            }
        }
        assertThat(gradient(objective, x, batch)).containsExactly(sum);
    }

    /** A quadratic's central difference has no truncation error; what is left is rounding of doubles. */
    @Test
    void theGradientIsTheDerivativeOfTheLossOfTheSameSamples() {
        NoisyQuadratic objective = quadratic(11);
        int[] batch = {1, 5, 5, 14, 9, 2, 7, 8};
        float[] x = objective.start(null);
        float[] gradient = gradient(objective, x, batch);
        for (int k = 0; k < x.length; k++) {
            float middle = x[k];
            x[k] = middle + 0.25f;
            double above = objective.loss(x, batch);
            x[k] = middle - 0.25f;
            double below = objective.loss(x, batch);
            x[k] = middle;
            assertThat((above - below) / 0.5).isCloseTo(gradient[k], within(1e-13));
        }
        assertThat(objective.loss(x, allSamples(objective))).isEqualTo(objective.loss(x));
    }

    @Test
    void lossIsTheClosedForm() {
        NoisyQuadratic objective =
                new NoisyQuadratic(List.of(new Mode(3, 1, 0, 1), new Mode(0.5, -2, 0, 0)), 0.25);
        assertThat(objective.loss(new float[] {1, -2})).isEqualTo(0.25);
        assertThat(objective.loss(new float[] {3, 0})).isEqualTo(0.25 + 6 + 1);
        assertThat(objective.loss(new float[] {Float.NaN, 0})).isNaN();
    }

    /** Without noise and with eta h a power of two: e_t = (1 - eta h)^t e_0 exactly, whatever the batch. */
    @Test
    void runsLikeAnyObjective() {
        Objective objective = new NoisyQuadratic(List.of(new Mode(1, 1, 0, 0), new Mode(0.5, 2, 0, 0)), 0);
        TrainingTask task = new TrainingTask(objective, 3, new Constant(0.5), 100, 1);
        RunSpec spec =
                new RunSpec(new Sequential(), 1, task, StopRule.after(10), 1, new RandomStreams(1, 0), false);
        assertThat(SequentialForm.run(spec))
                .containsExactly((float) (1 - Math.pow(0.5, 10)), (float) (2 - 2 * Math.pow(0.75, 10)));
    }

    @Test
    void refusesWhatIsNoQuadratic() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoisyQuadratic(List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisyQuadratic(List.of(new Mode(1, 0, 0, 0)), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mode(-1, 0, 0, 0))
                .withMessage("curvature must be finite and >= 0: curvature=-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mode(1, Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mode(1, 0, Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mode(1, 0, 0, -0.5));
    }
}
