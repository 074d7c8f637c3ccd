package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.SparseData;
import stalesim.model.data.format.LibsvmReader;
import tools.jackson.databind.JsonNode;

/** Logistic regression and its curvature on public data against known values. */
class KnownOptimumTest {

    /** Features are floats here: 2^-24 relative where they are not small integers, doubled in squares. */
    private static final double FLOAT_FEATURES = 1.2e-7;

    private static JsonNode facts(String name) {
        return SharedFiles.json("data/FACTS.json").get(name);
    }

    private static SparseData data(String name) {
        return LibsvmReader.read(SharedFiles.require("data/" + facts(name).get("file").asString()));
    }

    /**
     * Newton's method finds F* in double precision; the objective has that value and no gradient at the solution.
     * Rounding features to floats moves F* by |x*|_1 max|a| 2^-24 at most, in practice far less: 1e-7. Rounding x* to
     * floats moves the loss by second order, and the gradient by L 2^-24 |x*| &lt; 1e-5.
     */
    @ParameterizedTest
    @CsvSource({
        "a9a, 0.01", "phishing, 0.01", "mushrooms, 0.01", "heart_scale, 0.01", "w8a, 0.01",
        "phishing, 0", "mushrooms, 0", "heart_scale, 0"
    })
    void theOptimumIsTheKnownOne(String name, double ridge) {
        SparseData data = data(name);
        JsonNode optima = facts(name).get("l2_logistic_optimum");
        JsonNode optimum = optima.get(ridge > 0 ? "lambda=" + ridge : "lambda=1/n");
        double lambda = optimum.get("lambda").asDouble();
        assertThat(lambda).isEqualTo(ridge > 0 ? ridge : 1.0 / data.rows());
        double expected = optimum.get("F_star").asDouble();

        Newton newton = new Newton(data, lambda);
        double[] solution = newton.solve();
        assertThat(newton.value()).isCloseTo(expected, within(1e-7 * expected));
        float[] rounded = new float[solution.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = (float) solution[k];
        }
        for (Ridge rule : Ridge.values()) {
            LogisticRegression objective = new LogisticRegression(data, lambda, rule);
            assertThat(objective.loss(rounded)).isCloseTo(newton.value(), within(1e-11));
            assertThat(LogisticRegressionTest.gradientNorm(objective, rounded)).isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"a9a", "w8a", "phishing", "mushrooms", "heart_scale", "covtype.20k.binary.scale"})
    void theCurvatureIsTheKnownOne(String name) {
        JsonNode optima = facts(name).get("l2_logistic_optimum");
        SparseData data = data(name);
        double largest = optima.get("lambda_max_of_XtX_over_n").asDouble();
        assertThat(LargestEigenvalue.of(data)).isCloseTo(largest, within(FLOAT_FEATURES * largest));
        Curvature curvature = new LogisticRegression(data, 0.01).curvature();
        assertThat(curvature.smoothness() - 0.01)
                .isCloseTo(optima.get("L_data_part=lambda_max/4").asDouble(), within(FLOAT_FEATURES * largest));
        double rows = optima.get("Lmax_data_part=max||x||^2/4").asDouble();
        assertThat(curvature.sampleSmoothness() - 0.01).isCloseTo(rows, within(FLOAT_FEATURES * rows));
        assertThat(curvature.strongConvexity()).isEqualTo(0.01);
    }
}
