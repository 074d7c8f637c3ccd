package stalesim.model.profile.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.profile.ProfiledData;

class LogisticOptimumTest {

    /**
     * Samples (1, +) and (-1, -): f(w) = log(1 + exp(-w)) + lambda w^2 / 2, with its optimum at w = 1 for
     * lambda = sigma(-1). Both gradients are 0 there. The gradient is at most 1e-9 of 1/2, so w is off by 2e-9 at most.
     */
    @Test
    void solvesOneDimension() {
        double ridge = 1 / (1 + Math.E);
        DataSet data = new DenseData("two", 1, new float[] {1, -1}, new float[] {7, 3});
        LogisticOptimum optimum = LogisticOptimum.of(data, ridge).orElseThrow();
        assertThat(optimum.squareNorm()).isCloseTo(1, within(1e-8));
        assertThat(optimum.loss()).isCloseTo(Math.log1p(Math.exp(-1)) + ridge / 2, within(1e-15));
        assertThat(optimum.noise()).isCloseTo(0, within(1e-15));
    }

    /** At w = 0, where opposite labels of one sample leave the optimum, each gradient is -y x / 2: noise |x|^2 / 4. */
    @Test
    void contradictingSamplesStayAtZero() {
        DataSet data = new DenseData("torn", 2, new float[] {3, 4, 3, 4}, new float[] {-1, 1});
        LogisticOptimum optimum = LogisticOptimum.of(data, 0.1).orElseThrow();
        assertThat(optimum.loss()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(optimum.squareNorm()).isZero();
        assertThat(optimum.noise()).isCloseTo(25 / 4.0, within(1e-14));
    }

    /**
     * Plain gradient descent in float arithmetic comes from above to the same loss. L is below mean|x|^2 / 4 + lambda,
     * about 0.55, so steps of 0.5 are short enough, and 3000 of them reduce the excess by (1 - 0.5 lambda)^3000, which
     * is 1e-33; losses at float parameters are off by 1e-6 at most.
     */
    @Test
    void gradientDescentComesToTheSameLoss() {
        DataSet data = ProfiledData.sparse(400, 20, 0.3);
        double ridge = 0.05;
        LogisticOptimum optimum = LogisticOptimum.of(data, ridge).orElseThrow();
        Objective objective = new LogisticRegression(data, ridge);
        Objective.Evaluator evaluator = objective.evaluator();
        int[] all = new int[data.rows()];
        Arrays.setAll(all, row -> row);
        float[] w = new float[data.features()];
        Gradient gradient = new Gradient(w.length);
        for (int step = 0; step < 3000; step++) {
            evaluator.gradient(w, all, all.length, gradient);
            gradient.descend(w, 0.5f, 0, w.length);
        }
        assertThat(objective.loss(w)).isCloseTo(optimum.loss(), within(1e-6));
        assertThat(optimum.loss()).isLessThan(Math.log(2));
    }

    /** Without a ridge separable data have no optimum. */
    @Test
    void needsARidge() {
        DataSet data = ProfiledData.dense(20, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticOptimum.of(data, 0))
                .withMessageContaining("l2=0");
    }
}
