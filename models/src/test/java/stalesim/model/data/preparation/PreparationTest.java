package stalesim.model.data.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.LabelMapping;
import stalesim.model.data.Labels;
import stalesim.model.data.SparseData;
import stalesim.model.data.preparation.Split.TestSize;

class PreparationTest {

    private static final Preparation CLASSES = new Preparation(Labels.CLASSES, Normalisation.UNIT_COLUMNS);

    private static DataSet column(String name, float[] values, float... labels) {
        return new DenseData(name, 1, values, labels);
    }

    private static float value(DataSet data, int row) {
        float[] found = new float[1];
        data.forEach(row, (feature, value) -> found[0] = value);
        return found[0];
    }

    @Test
    void rulesLearnFromTrainingDataAlone() {
        DataSet training = column("train", new float[] {10, 20, 30}, 5, 7, 9);
        DataSet test = column("test", new float[] {50, 0}, 9, 7);
        Parts parts = CLASSES.prepare(training, Optional.of(test));
        assertThat(parts.labels().classes()).isEqualTo(3);
        assertThat(parts.training().label(2)).isEqualTo(2);
        assertThat(value(parts.training(), 1)).isEqualTo(0.5f);
        DataSet ready = parts.test().orElseThrow();
        assertThat(ready.label(0)).isEqualTo(2);
        assertThat(ready.label(1)).isEqualTo(1);
        assertThat(value(ready, 0)).isEqualTo(2);
        assertThat(value(ready, 1)).isEqualTo(-0.5f);
    }

    @Test
    void theTestPartMayBeMissingOrHeldOut() {
        float[] values = new float[100];
        float[] labels = new float[100];
        for (int row = 0; row < 100; row++) {
            values[row] = row;
            labels[row] = row < 90 ? 3 : 4;
        }
        assertThat(CLASSES.prepare(column("all", values, labels), Optional.empty()).test()).isEmpty();
        Split split = new Split(new TestSize.Share(0.3), true);
        Parts parts = CLASSES.prepare(column("all", values, labels), split, 7);
        assertThat(parts.training().rows()).isEqualTo(70);
        DataSet test = parts.test().orElseThrow();
        assertThat(test.rows()).isEqualTo(30);
        int ones = 0;
        for (int row = 0; row < 30; row++) {
            ones += (int) test.label(row);
        }
        assertThat(ones).isEqualTo(3);
    }

    @Test
    void sparsePartsAreBroughtToTheSameFeatures() {
        DataSet small =
                new SparseData("small", 2, new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {4, 2}, new float[2]);
        DataSet large = new SparseData("large", 5, new int[] {0, 1}, new int[] {4}, new float[] {3}, new float[1]);
        Preparation plain = new Preparation(Labels.AS_STORED, Normalisation.STANDARD_COLUMNS);
        assertThat(plain.prepare(large, Optional.of(small)).test().orElseThrow().features()).isEqualTo(5);
        Parts parts = plain.prepare(small, Optional.of(large));
        assertThat(parts.training().features()).isEqualTo(5);
        float[] shown = new float[5];
        parts.test().orElseThrow().forEach(0, (feature, value) -> shown[feature] = value);
        assertThat(shown).containsExactly(0, 0, 0, 0, 3); // a column without deviation in training is not scaled
    }

    @Test
    void partsThatDoNotBelongTogetherAreNamed() {
        DataSet training = column("train", new float[2], 1, 2);
        DataSet wide = new DenseData("wide", 2, new float[2], new float[] {1});
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> CLASSES.prepare(training, Optional.of(wide)))
                .withMessage("train: has 1 features, but the other part has 2. Training and test data must have the"
                        + " same columns.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> CLASSES.prepare(training, Optional.of(column("test", new float[1], 3))))
                .withMessageStartingWith("test: label 3 of sample 1 does not occur in the training data (train)");
        LabelMapping mapping = Labels.AS_STORED.learn(training);
        assertThatIllegalArgumentException().isThrownBy(() -> new Parts(training, Optional.of(wide), mapping));
    }
}
