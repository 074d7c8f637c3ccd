package stalesim.model.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.random.RandomStreams;

class SyntheticDataTest {

    private static final RandomStreams STREAMS = new RandomStreams(42, 0);

    private static float[] unit(int features, int k) {
        float[] vector = new float[features];
        vector[k] = 1;
        return vector;
    }

    @Test
    void theRulerIsThePapers() {
        assertThat(SyntheticData.ruler(5)).containsExactly(-1, 2, -3, 4, -5);
    }

    @Test
    void denseLabelsAreTheSignOfTheSeparator() {
        float[] ruler = SyntheticData.ruler(20);
        DataSet data = SyntheticData.classification(SyntheticShape.dense(500, 20), ruler, 0, STREAMS);
        assertThat(data).isInstanceOf(DenseData.class);
        assertThat(data.nonZeros()).isEqualTo(10_000);
        int positive = 0;
        for (int row = 0; row < data.rows(); row++) {
            assertThat(data.label(row)).isEqualTo(data.dot(row, ruler) >= 0 ? 1 : -1);
            positive += data.label(row) > 0 ? 1 : 0;
        }
        // symmetric law: binomial with standard deviation sqrt(500)/2 = 11.2; 4.9 of them: false alarm 1e-6
        assertThat(positive).isBetween(250 - 55, 250 + 55);
    }

    /** Uniform on [-1, 1]: mean 0, variance 1/3, fourth moment 1/5. False alarm 1e-6 each. */
    @Test
    void valuesAreUniform() {
        DataSet data = SyntheticData.classification(
                SyntheticShape.dense(100_000, 1), SyntheticData.ruler(1), 0, STREAMS);
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < data.rows(); row++) {
            double value = data.dot(row, unit(1, 0));
            assertThat(value).isBetween(-1.0, 1.0).isNotZero();
            sum += value;
            squares += value * value;
        }
        assertThat(sum / 100_000).isCloseTo(0, within(4.9 * Math.sqrt(1 / 3.0 / 100_000)));
        assertThat(squares / 100_000).isCloseTo(1 / 3.0, within(4.9 * Math.sqrt((1 / 5.0 - 1 / 9.0) / 100_000)));
    }

    @Test
    void sparseRowsHaveTheWantedNumberOfNonZerosEverywhere() {
        SparseData data = (SparseData) SyntheticData.classification(
                SyntheticShape.sparse(10_000, 50, 5), SyntheticData.ruler(50), 0, STREAMS);
        int[] byFeature = new int[50];
        for (int row = 0; row < data.rows(); row++) {
            assertThat(data.start(row + 1) - data.start(row)).isEqualTo(5);
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                byFeature[data.index(e)]++;
            }
        }
        // binomial(10000, 0.1): standard deviation 30; 50 features within 5.5 of them: false alarm 2e-6
        assertThat(Arrays.stream(byFeature)).allMatch(count -> Math.abs(count - 1000) < 165);
        assertThat(data.density()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.2, 0.9, 1})
    void independentFeaturesHaveTheWantedDensity(double density) {
        var shape = new SyntheticShape(2000, 100, new RowPattern.Independent(density), false);
        SparseData data = (SparseData) SyntheticData.classification(shape, SyntheticData.ruler(100), 0, STREAMS);
        // binomial over 200000 entries, 4.9 standard deviations: false alarm 1e-6
        assertThat(data.density()).isCloseTo(density, within(4.9 * Math.sqrt(density * (1 - density) / 200_000)));
        int[] ends = new int[2];
        for (int e = 0; e < data.nonZeros(); e++) {
            ends[0] += data.index(e) == 0 ? 1 : 0;
            ends[1] += data.index(e) == 99 ? 1 : 0;
        }
        double deviation = Math.sqrt(density * (1 - density) * 2000);
        assertThat(ends[0]).isCloseTo((int) (2000 * density), within((int) (5 * deviation) + 1));
        assertThat(ends[1]).isCloseTo((int) (2000 * density), within((int) (5 * deviation) + 1));
    }

    @Test
    void labelNoiseFlipsItsShareAndNothingElse() {
        float[] ruler = SyntheticData.ruler(10);
        DataSet clean = SyntheticData.classification(SyntheticShape.dense(10_000, 10), ruler, 0, STREAMS);
        DataSet noisy = SyntheticData.classification(SyntheticShape.dense(10_000, 10), ruler, 0.2, STREAMS);
        int flipped = 0;
        for (int row = 0; row < clean.rows(); row++) {
            assertThat(noisy.dot(row, ruler)).isEqualTo(clean.dot(row, ruler));
            flipped += clean.label(row) != noisy.label(row) ? 1 : 0;
        }
        // binomial(10000, 0.2): standard deviation 40, 4.9 of them
        assertThat(flipped).isCloseTo(2000, within(196));
    }

    @Test
    void regressionTargetsFollowTheModel() {
        float[] model = {1, -2, 0.5f};
        DataSet exact = SyntheticData.regression(SyntheticShape.dense(1000, 3), model, 0, STREAMS);
        DataSet noisy = SyntheticData.regression(SyntheticShape.dense(10_000, 3), model, 0.5, STREAMS);
        for (int row = 0; row < exact.rows(); row++) {
            assertThat(exact.label(row)).isEqualTo((float) exact.dot(row, model));
        }
        double squares = 0;
        for (int row = 0; row < noisy.rows(); row++) {
            double residual = noisy.label(row) - noisy.dot(row, model);
            squares += residual * residual;
        }
        // chi-square with 10000 degrees: relative standard deviation sqrt(2/10000); 4.9 of them: false alarm 1e-6
        assertThat(squares / 10_000).isCloseTo(0.25, within(0.25 * 4.9 * Math.sqrt(2.0 / 10_000)));
    }

    @Test
    void unitRowsHaveNormOne() {
        var shape = new SyntheticShape(200, 30, new RowPattern.FixedCount(7), true);
        SparseData data = (SparseData) SyntheticData.classification(shape, SyntheticData.ruler(30), 0, STREAMS);
        for (int row = 0; row < data.rows(); row++) {
            double squares = 0;
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                squares += (double) data.value(e) * data.value(e);
            }
            // seven squares, each rounded at 6e-8 relative
            assertThat(squares).isCloseTo(1, within(2e-7));
        }
    }

    @Test
    void theSameNameGivesTheSameBits() {
        SyntheticShape shape = SyntheticShape.sparse(100, 40, 4);
        float[] ruler = SyntheticData.ruler(40);
        SparseData one = (SparseData) SyntheticData.classification(shape, ruler, 0.1, STREAMS);
        SparseData same = (SparseData) SyntheticData.classification(shape, ruler, 0.1, new RandomStreams(42, 0));
        SparseData other = (SparseData) SyntheticData.classification(shape, ruler, 0.1, new RandomStreams(43, 0));
        boolean differs = false;
        for (int e = 0; e < one.nonZeros(); e++) {
            assertThat(same.index(e)).isEqualTo(one.index(e));
            assertThat(same.value(e)).isEqualTo(one.value(e));
            differs |= other.value(e) != one.value(e);
        }
        assertThat(differs).isTrue();
        assertThat(one.name()).isEqualTo("synthetic-classification-100x40-nnz4");
    }

    @Test
    void refusesWhatItCannotGenerate() {
        SyntheticShape shape = SyntheticShape.dense(10, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticShape.dense(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticShape.sparse(10, 3, 4))
                .withMessage("non-zeros must be <= features: nonZeros=4, features=3");
        assertThatIllegalArgumentException().isThrownBy(() -> new RowPattern.FixedCount(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RowPattern.Independent(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticData.classification(shape, new float[2], 0, STREAMS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticData.classification(shape, new float[3], 1.5, STREAMS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticData.regression(shape, new float[3], -1, STREAMS));
    }
}
