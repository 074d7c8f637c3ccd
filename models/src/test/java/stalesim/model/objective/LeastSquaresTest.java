package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.RandomStreams;

class LeastSquaresTest {

    /** (3 x - 6)^2 / 2 + x^2 / 2: minimum at 18 / 10, value 36/2 - 18^2 / (2 * 10). */
    @Test
    void oneSampleHasAClosedForm() {
        Objective objective =
                new LeastSquares(new DenseData("d", 1, new float[] {3}, new float[] {6}), 1);
        assertThat(objective.loss(new float[] {1.8f})).isCloseTo(1.8, within(1e-12));
        Gradient gradient = new Gradient(1);
        objective.evaluator().gradient(new float[] {1.8f}, new int[] {0}, 1, gradient);
        assertThat(gradient.get(0)).isCloseTo(0, within(2e-6f));
        objective.evaluator().gradient(new float[] {0}, new int[] {0}, 1, gradient);
        assertThat(gradient.get(0)).isEqualTo(-18);
    }

    @Test
    void thePlantedModelHasNoLoss() {
        float[] model = {1, -2, 0.5f, 4};
        DataSet data = SyntheticData.regression(SyntheticShape.dense(100, 4), model, 0, new RandomStreams(1, 0));
        // targets are rounded to floats: residuals below 8 * 2^-25
        assertThat(new LeastSquares(data, 0).loss(model)).isLessThan(1e-13);
    }
}
