package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.DenseData;
import stalesim.model.data.format.LibsvmReader;
import stalesim.model.data.SparseData;
import tools.jackson.databind.JsonNode;

class LogisticRegressionTest {

    private static final double RIDGE = 0.01;

    /** An independent solver finds the optimum, our loss evaluates it, and the facts know its value. */
    @ParameterizedTest
    @ValueSource(strings = {"a9a", "phishing", "mushrooms", "heart_scale"})
    void lossAtTheOptimumIsTheKnownOne(String name) {
        JsonNode facts = SharedFiles.json("data/FACTS.json").get(name);
        JsonNode optimum = facts.get("l2_logistic_optimum").get("lambda=0.01");
        assertThat(optimum.get("lambda").asDouble()).isEqualTo(RIDGE);
        SparseData data = LibsvmReader.read(SharedFiles.require("data/" + facts.get("file").asString()));
        LogisticRegression objective = new LogisticRegression(data, RIDGE);
        float[] solution = Liblinear.logistic(data, RIDGE);

        double expected = optimum.get("F_star").asDouble();
        assertThat(objective.loss(solution)).isCloseTo(expected, within(1e-6 * expected));
        assertThat(gradientNorm(objective, solution)).isLessThan(1e-5);
        assertThat(objective.loss(new float[data.features()])).isCloseTo(Math.log(2), within(1e-12));
    }

    static double gradientNorm(Objective objective, float[] x) {
        int[] all = new int[objective.samples()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        Gradient gradient = new Gradient(objective.dimension());
        objective.evaluator().gradient(x, all, all.length, gradient);
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            squares += (double) gradient.get(k) * gradient.get(k);
        }
        return Math.sqrt(squares);
    }

    @Test
    void doesNotOverflowForAnyMargin() {
        DenseData data = new DenseData("d", 1, new float[] {1}, new float[] {1});
        LogisticRegression objective = new LogisticRegression(data, 0);
        assertThat(objective.loss(new float[] {1e30f})).isZero();
        assertThat(objective.loss(new float[] {-1e30f})).isEqualTo((double) 1e30f);
        assertThat(objective.loss(new float[] {0})).isEqualTo(Math.log(2));
        assertThat(objective.loss(new float[] {Float.NaN})).isNaN();
        assertThat(objective.loss(new float[] {-40})).isCloseTo(40 + Math.exp(-40), within(1e-14));
        // log1p keeps what 1 + exp(-40) would lose
        assertThat(objective.loss(new float[] {40})).isCloseTo(Math.exp(-40), within(1e-16 * Math.exp(-40) * 10));
        Gradient gradient = new Gradient(1);
        objective.evaluator().gradient(new float[] {1e30f}, new int[] {0}, 1, gradient);
        assertThat(gradient.get(0)).isZero();
        objective.evaluator().gradient(new float[] {-1e30f}, new int[] {0}, 1, gradient);
        assertThat(gradient.get(0)).isEqualTo(-1);
    }

    @Test
    void sparseGradientsCostWhatTheyTouch() {
        SparseData data = new SparseData(
                "s", 100, new int[] {0, 2, 3}, new int[] {5, 70, 70}, new float[] {1, 2, 3}, new float[] {1, -1});
        Gradient gradient = new Gradient(100);
        new LogisticRegression(data, 0).evaluator().gradient(new float[100], new int[] {0, 1}, 2, gradient);
        assertThat(gradient.touched()).isEqualTo(2);
        // slopes -1/2 and 1/2 over a batch of two
        assertThat(gradient.get(5)).isEqualTo(-0.25f);
        assertThat(gradient.get(70)).isEqualTo(-0.5f + 0.75f);
        new LogisticRegression(data, 1e-3).evaluator().gradient(new float[100], new int[] {0, 1}, 2, gradient);
        assertThat(gradient.touched()).isEqualTo(100);
        new LogisticRegression(data, 1e-3, Ridge.SPREAD)
                .evaluator()
                .gradient(new float[100], new int[] {0, 1}, 2, gradient);
        assertThat(gradient.touched()).isEqualTo(2);
    }

    @Test
    void refusesOtherLabelsAndPenalties() {
        DenseData data = new DenseData("d", 1, new float[] {1, 1}, new float[] {1, 0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticRegression(data, 0))
                .withMessageContaining("label 0.0 in row 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new LeastSquares(data, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeastSquares(data, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeastSquares(data, Double.POSITIVE_INFINITY));
    }
}
