package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;

/** S001-24 and S001-25: what the Check function is for, on f(x) = x^2 / 2, whose curvature is 1. */
class DelayedSgdTest {

    private static final Objective PARABOLA =
            new LeastSquares(new DenseData("a", 1, new float[] {1}, new float[] {0}), 0);

    private static UpdateRule rule(double step) {
        Setting setting = new Setting(8, 1, new Constant(step), 100, PARABOLA, new RandomStreams(1, 0));
        return ((Operation.Update) new DelayedSgd().cycle(setting).get(2)).rule();
    }

    /** Workers take turns, so that without refusals every staleness is m - 1. */
    private static SharedModel takeTurns(UpdateRule rule, int workers, int gradients) {
        SharedModel model = new SharedModel(new float[] {1});
        WorkerState[] states = new WorkerState[workers];
        for (int rank = 0; rank < workers; rank++) {
            var batches = new UniformSampling(1, 1).worker(rank, workers, new RandomStreams(1, 0));
            states[rank] = new WorkerState(rank, PARABOLA, batches, new float[] {1});
            model.read(states[rank]);
        }
        for (int turn = 0; turn < gradients; turn++) {
            WorkerState state = states[turn % workers];
            state.computeGradient();
            model.update(state, rule);
            model.read(state);
        }
        return model;
    }

    /**
     * Steps above the exact limit 2 sin(pi / (2 (2 tau + 1))) of a constant delay tau = m - 1, which is 0.347 for m = 5
     * and 0.101 for m = 16: plain delayed SGD leaves the start by far, with the check no step ever passes the minimum.
     */
    @ParameterizedTest
    @CsvSource({"5, 0.6", "5, 0.9", "16, 0.3", "16, 0.6", "16, 0.9"})
    void convergesWhereDelayedStepsDiverge(int workers, double step) {
        assertThat(Math.abs(takeTurns(new GradientStep(new Constant(step)), workers, 2_000).parameters()[0]))
                .isGreaterThan(1e6f);
        SharedModel model = takeTurns(rule(step), workers, 2_000);
        assertThat(model.parameters()[0]).isBetween(0f, 1e-6f);
        assertThat(model.book().refusals()).isBetween(1L, 1_999L);
        assertThat(model.version() + model.book().refusals()).isEqualTo(2_000);
    }

    /** eta h = 0.01 at a delay of 3: the distance shrinks to no less than 0.97 while a gradient is on its way. */
    @Test
    void refusesNothingWhereStepsAreSmall() {
        SharedModel model = takeTurns(rule(0.01), 4, 2_000);
        assertThat(model.book().refusals()).isZero();
        assertThat(model.version()).isEqualTo(2_000);
    }

    /** Even a step far too large cannot stop the training: what was computed at the present model always passes. */
    @Test
    void aGradientWithoutStalenessPasses() {
        SharedModel model = takeTurns(rule(1.9), 3, 300);
        assertThat(model.version()).isGreaterThanOrEqualTo(100);
        assertThat(takeTurns(rule(1.9), 1, 300).book().refusals()).isZero();
    }

    @Test
    void asksForACurvatureUnlessItIsTold() {
        assertThat(new DelayedSgd().needs()).containsExactlyInAnyOrder(Need.CURVATURE, Need.TRAINING);
        Algorithm told = new DelayedSgd().with(Map.of("curvature", 3.0));
        assertThat(told.needs()).containsExactly(Need.TRAINING);
        assertThat(told.name()).isEqualTo("delayed-check-3.0");
    }
}
