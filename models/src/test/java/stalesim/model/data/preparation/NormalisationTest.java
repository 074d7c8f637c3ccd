package stalesim.model.data.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.ImageShape;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class NormalisationTest {

    private static final float[][] TRAINING = {{2, 0, 5, 0}, {4, -8, 5, 0}, {6, 4, 5, 0}, {8, 0, 5, 0}};
    private static final float[][] TEST = {{10, 2, 6, 1}};

    private static DataSet dense(float[]... rows) {
        float[] values = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * rows[0].length, rows[0].length);
        }
        return new DenseData("dense", rows[0].length, values, new float[rows.length]);
    }

    private static DataSet sparse(float[]... rows) {
        RowCollector collector = new RowCollector("sparse", rows[0].length);
        for (float[] row : rows) {
            collector.begin(0);
            for (int k = 0; k < row.length; k++) {
                collector.add(k, row[k]);
            }
            collector.complete();
        }
        return collector.toData(Labels.AS_STORED);
    }

    private static float[] row(DataSet data, int row) {
        float[] values = new float[data.features()];
        data.forEach(row, (feature, value) -> values[feature] = value);
        return values;
    }

    /**
     * Up to three roundings to floats, of the root and of both quotients, of values up to 6: 3 x 6 x 2^-24 = 1.1e-6.
     */
    private static void becomes(Normalisation rule, DataSet training, DataSet test, float[]... expected) {
        Scaling scaling = rule.learn(training);
        DataSet scaled = scaling.apply(training);
        for (int row = 0; row < 4; row++) {
            assertThat(row(scaled, row)).as("row %d", row).containsExactly(expected[row], within(1.1e-6f));
        }
        assertThat(row(scaling.apply(test), 0)).as("test").containsExactly(expected[4], within(1.1e-6f));
    }

    /** From -8 to 8. */
    @Test
    void unitRangeTakesAllFeaturesTogether() {
        becomes(Normalisation.UNIT_RANGE, dense(TRAINING), dense(TEST), new float[][] {
            {10 / 16f, 8 / 16f, 13 / 16f, 8 / 16f}, {12 / 16f, 0, 13 / 16f, 8 / 16f},
            {14 / 16f, 12 / 16f, 13 / 16f, 8 / 16f}, {1, 8 / 16f, 13 / 16f, 8 / 16f},
            {18 / 16f, 10 / 16f, 14 / 16f, 9 / 16f}
        });
        becomes(Normalisation.UNIT_RANGE, sparse(TRAINING), sparse(TEST), new float[][] {
            {2 / 8f, 0, 5 / 8f, 0}, {4 / 8f, -1, 5 / 8f, 0}, {6 / 8f, 4 / 8f, 5 / 8f, 0}, {1, 0, 5 / 8f, 0},
            {10 / 8f, 2 / 8f, 6 / 8f, 1 / 8f}
        });
    }

    /** Columns from 2 to 8, -8 to 4, constant 5, constant 0; a constant is only shifted. */
    @Test
    void unitColumnsTakeEachAlone() {
        becomes(Normalisation.UNIT_COLUMNS, dense(TRAINING), dense(TEST), new float[][] {
            {0, 8 / 12f, 0, 0}, {2 / 6f, 0, 0, 0}, {4 / 6f, 1, 0, 0}, {1, 8 / 12f, 0, 0}, {8 / 6f, 10 / 12f, 1, 1}
        });
        becomes(Normalisation.UNIT_COLUMNS, sparse(TRAINING), sparse(TEST), new float[][] {
            {2 / 8f, 0, 1, 0}, {4 / 8f, -1, 1, 0}, {6 / 8f, 4 / 8f, 1, 0}, {1, 0, 1, 0}, {10 / 8f, 2 / 8f, 6 / 5f, 1}
        });
    }

    /** Means 5, -1, 5, 0; variances 5, (1 + 49 + 25 + 1) / 4 = 19, 0, 0. */
    @Test
    void standardColumnsTakeMeanAndDeviation() {
        float a = (float) Math.sqrt(5);
        float b = (float) Math.sqrt(19);
        becomes(Normalisation.STANDARD_COLUMNS, dense(TRAINING), dense(TEST), new float[][] {
            {-3 / a, 1 / b, 0, 0}, {-1 / a, -7 / b, 0, 0}, {1 / a, 5 / b, 0, 0}, {3 / a, 1 / b, 0, 0},
            {5 / a, 3 / b, 1, 1}
        });
        becomes(Normalisation.STANDARD_COLUMNS, sparse(TRAINING), sparse(TEST), new float[][] {
            {2 / a, 0, 5, 0}, {4 / a, -8 / b, 5, 0}, {6 / a, 4 / b, 5, 0}, {8 / a, 0, 5, 0}, {10 / a, 2 / b, 6, 1}
        });
    }

    @Test
    void unitRowsLookAtNoOtherRow() {
        float[][] rows = {{3, 0, 4, 0}, {0, 0, 0, 0}, {0, -2, 0, 0}, {1, 1, 1, 1}};
        float[][] expected = {{0.6f, 0, 0.8f, 0}, {0, 0, 0, 0}, {0, -1, 0, 0}, {0.5f, 0.5f, 0.5f, 0.5f}, {0, 1, 0, 0}};
        float[] test = {0, 7, 0, 0};
        becomes(Normalisation.UNIT_ROWS, dense(rows), dense(test), expected);
        becomes(Normalisation.UNIT_ROWS, sparse(rows), sparse(test), expected);
    }

    @ParameterizedTest
    @EnumSource
    void bothLayoutsLabelsAndShapeStay(Normalisation rule) {
        DataSet images = ((DenseData) dense(TRAINING)).withShape(new ImageShape(1, 2, 2));
        images = images.withLabels(new float[] {4, 3, 2, 1});
        DataSet scaled = rule.learn(images).apply(images);
        assertThat(scaled.shape()).isEqualTo(images.shape());
        assertThat(scaled.label(1)).isEqualTo(3);
        assertThat(rule.learn(sparse(TRAINING)).apply(sparse(TRAINING)).nonZeros()).isEqualTo(10);
    }

    /**
     * Mean 0 and variance 1 up to the rounding of n = 500 scaled values to floats: each is off by at most 2^-24 times
     * its size, below 10 here, so the mean by 6e-7 and the variance by 2 x 10 x 6e-7.
     */
    @Test
    void standardColumnsHaveMeanZeroAndVarianceOne() {
        UniformRandomProvider random = new RandomStreams(2, 0).stream(0, Purpose.RESAMPLING);
        float[][] rows = new float[500][2];
        for (float[] row : rows) {
            row[0] = 1000 + random.nextFloat();
            row[1] = random.nextFloat() * random.nextFloat();
        }
        DataSet data = dense(rows);
        DataSet scaled = Normalisation.STANDARD_COLUMNS.learn(data).apply(data);
        for (int k = 0; k < 2; k++) {
            double[] column = new double[500];
            for (int row = 0; row < 500; row++) {
                column[row] = row(scaled, row)[k];
            }
            assertThat(new Mean().evaluate(column)).isCloseTo(0, within(6e-7));
            assertThat(new Variance(false).evaluate(column)).isCloseTo(1, within(1.2e-5));
        }
    }

    /** 0.1 has no exact float, and a mean of 10000 of them none either: the deviation must be 0 all the same. */
    @Test
    void aConstantColumnHasNoDeviation() {
        float[][] rows = new float[10_000][];
        Arrays.fill(rows, new float[] {0.1f, 1});
        DataSet data = dense(rows);
        assertThat(row(Normalisation.STANDARD_COLUMNS.learn(data).apply(data), 5)[0]).isCloseTo(0, within(1e-9f));
    }

    @Test
    void refusesOtherFeatures() {
        Scaling scaling = Normalisation.UNIT_COLUMNS.learn(dense(TRAINING));
        assertThatIllegalArgumentException().isThrownBy(() -> scaling.apply(dense(new float[] {1, 2})));
    }
}
