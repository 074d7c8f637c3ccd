package stalesim.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.layer.Shape;
import stalesim.model.objective.Gradient;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class SoftmaxCrossEntropyTest {

    private static final Architecture TINY = MultilayerPerceptron.of(Shape.vector(3), List.of(4), 2);

    /** Rounding of floats moves a logit by about 1e-6 and a loss of about log k by no more. */
    @ParameterizedTest
    @MethodSource("stalesim.model.neural.Networks#all")
    void lossAndAccuracyAreThoseOfThePlainNetwork(Architecture architecture) {
        DenseData data = Networks.samples(architecture, 12);
        float[] x = Networks.point(architecture);
        int[] rows = {3, 0, 11, 11, 5, 6, 7};
        PlainNetwork plain = new PlainNetwork(architecture);
        double loss = 0;
        double right = 0;
        for (int row : rows) {
            double[] sample = Networks.sample(data, row);
            int label = (int) data.label(row);
            loss += plain.loss(Networks.doubles(x), sample, label) / rows.length;
            right += plain.predicted(Networks.doubles(x), sample) == label ? 1 : 0;
        }
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(data, architecture, 0);
        assertThat(objective.loss(x, rows)).isCloseTo(loss, within(5e-6));
        assertThat(objective.accuracy(x, rows)).hasValue(right / rows.length);
        double squares = 0;
        for (float value : x) {
            squares += (double) value * value;
        }
        assertThat(new SoftmaxCrossEntropy(data, architecture, 0.5).loss(x, rows) - objective.loss(x, rows))
                .isCloseTo(0.25 * squares, within(1e-9 * squares));
    }

    /** Chunks are computed apart but a sample's loss is the same in any. */
    @Test
    void lossesOfManySamplesAreTheMeanOfTheirLosses() {
        DenseData data = Networks.samples(TINY, 2 * SoftmaxCrossEntropy.CHUNK + 17);
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(data, TINY, 0);
        float[] x = Networks.point(TINY);
        double sum = 0;
        double right = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += objective.loss(x, new int[] {row});
            right += objective.accuracy(x, new int[] {row}).orElseThrow();
        }
        int[] all = IntStream.range(0, data.rows()).toArray();
        assertThat(objective.loss(x)).isCloseTo(sum / data.rows(), within(1e-13));
        assertThat(objective.loss(x, all)).isEqualTo(objective.loss(x));
        assertThat(objective.accuracy(x, all)).hasValue(right / data.rows());
        assertThat(right).isStrictlyBetween(0.0, (double) data.rows());
    }

    @Test
    void sparseSamplesAreTheSameSamples() {
        float[] labels = {0, 1, 1};
        float[] values = {0, 2, 0, 1, 0, 3, 0, 0, 0};
        DenseData dense = new DenseData("d", 3, values, labels);
        SparseData sparse = new SparseData(
                "s", 3, new int[] {0, 1, 3, 3}, new int[] {1, 0, 2}, new float[] {2, 1, 3}, labels);
        float[] x = Networks.point(TINY);
        int[] batch = {2, 0, 1, 1};
        Gradient one = new Gradient(x.length);
        Gradient other = new Gradient(x.length);
        SoftmaxCrossEntropy onDense = new SoftmaxCrossEntropy(dense, TINY, 0);
        SoftmaxCrossEntropy onSparse = new SoftmaxCrossEntropy(sparse, TINY, 0);
        onDense.evaluator().gradient(x, batch, batch.length, one);
        onSparse.evaluator().gradient(x, batch, batch.length, other);
        for (int k = 0; k < x.length; k++) {
            assertThat(other.get(k)).isEqualTo(one.get(k));
        }
        assertThat(onSparse.loss(x)).isEqualTo(onDense.loss(x));
    }

    @Test
    void startsWhereItsStreamSays() {
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(Networks.samples(TINY, 4), TINY, 0);
        assertThat(start(objective, 3, 0)).isEqualTo(start(objective, 3, 0)).hasSize(objective.dimension());
        assertThat(start(objective, 3, 0)).isNotEqualTo(start(objective, 4, 0));
        assertThat(start(objective, 3, 0)).isNotEqualTo(start(objective, 3, 1));
    }

    private static float[] start(SoftmaxCrossEntropy objective, long seed, int replication) {
        RandomStreams streams = new RandomStreams(seed, replication);
        return objective.start(streams.stream(RandomStreams.WHOLE_RUN, Purpose.INITIAL_PARAMETERS));
    }

    @Test
    void divergedParametersHaveNeitherLossNorAccuracy() {
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(Networks.samples(TINY, 4), TINY, 0);
        float[] x = Networks.point(TINY);
        x[x.length - 1] = Float.NaN;
        assertThat(objective.loss(x)).isNaN();
        assertThat(objective.accuracy(x, new int[] {0, 1, 2, 3})).hasValue(0);
    }

    /** Logits of +-1e30: the loss is their difference, the slopes are those of a certain answer. */
    @Test
    void doesNotOverflow() {
        Architecture linear = MultilayerPerceptron.of(Shape.vector(1), List.of(), 2);
        DenseData data = new DenseData("d", 1, new float[] {1}, new float[] {1});
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(data, linear, 0);
        float[] x = {1e30f, -1e30f, 0, 0};
        assertThat(objective.loss(x)).isEqualTo(2 * (double) 1e30f);
        Gradient gradient = new Gradient(4);
        objective.evaluator().gradient(x, new int[] {0}, 1, gradient);
        assertThat(new float[] {gradient.get(0), gradient.get(1)}).containsExactly(1, -1);
        assertThat(objective.loss(new float[4])).isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void refusesWhatDoesNotFit() {
        DenseData data = Networks.samples(TINY, 4);
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftmaxCrossEntropy(data, TINY, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftmaxCrossEntropy(data, TINY, Double.NaN));
        Architecture wide = MultilayerPerceptron.of(Shape.vector(4), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftmaxCrossEntropy(data, wide, 0))
                .withMessageContaining("takes 4x1x1 = 4 features: noise has 3");
        for (float label : new float[] {-1, 0.5f, 2, Float.NaN}) {
            DenseData wrong = new DenseData("d", 3, new float[6], new float[] {0, label});
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SoftmaxCrossEntropy(wrong, TINY, 0))
                    .withMessageContaining("0 to 1: d has label " + label + " in row 2");
        }
    }
}
