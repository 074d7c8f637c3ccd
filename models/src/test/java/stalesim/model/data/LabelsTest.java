package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class LabelsTest {

    private static DataSet data(String name, float... labels) {
        return new DenseData(name, 1, new float[labels.length], labels);
    }

    private static float[] mapped(LabelMapping mapping, float... labels) {
        return mapping.labels(data("part", labels));
    }

    @Test
    void asStoredLeavesLabelsAlone() {
        LabelMapping mapping = Labels.AS_STORED.learn(data("train", 1.5f, -2));
        assertThat(mapping.classes()).isZero();
        assertThat(mapped(mapping, 7, -0.5f)).containsExactly(7, -0.5f);
    }

    @Test
    void binaryAppliesTheTrainingDataSMappingToOtherParts() {
        LabelMapping mapping = Labels.BINARY.learn(data("train", 7, 3, 7));
        assertThat(mapping.classes()).isEqualTo(2);
        assertThat(mapped(mapping, 3, 3)).containsExactly(-1, -1);
        assertThat(mapped(mapping, 7)).containsExactly(1);
    }

    @Test
    void signsStaySignsWhateverTheTrainingDataLacks() {
        assertThat(mapped(Labels.BINARY.learn(data("train", 1, 1)), -1, 1)).containsExactly(-1, 1);
        assertThat(mapped(Labels.BINARY.learn(data("train", -1)), -1, 1)).containsExactly(-1, 1);
    }

    @Test
    void classesAreNumberedInAscendingOrder() {
        LabelMapping mapping = Labels.CLASSES.learn(data("train", 20, -3, 5, 20, -0f));
        assertThat(mapping.classes()).isEqualTo(4);
        assertThat(mapped(mapping, 0, 20, 5, -3)).containsExactly(1, 3, 2, 0);
        assertThat(mapping.apply(data("part", 5)).label(0)).isEqualTo(2);
    }

    @Test
    void oneClassAgainstTheRest() {
        LabelMapping mapping = Labels.against(2).learn(data("train", 1, 2, 3, 2));
        assertThat(mapping.classes()).isEqualTo(2);
        assertThat(mapped(mapping, 1, 2, 3)).containsExactly(-1, 1, -1);
        assertThat(Labels.against(2)).hasToString("2 against the rest");
    }

    @Test
    void aLabelThatTheTrainingDataLacksIsNamed() {
        for (Labels rule : new Labels[] {Labels.BINARY, Labels.CLASSES, Labels.against(4)}) {
            LabelMapping mapping = rule.learn(data("train", 4, 6, 6));
            assertThatExceptionOfType(DataException.class)
                    .as(rule.toString())
                    .isThrownBy(() -> mapped(mapping, 6, 5))
                    .withMessage("part: label 5 of sample 2 does not occur in the training data (train), which has 2"
                            + " (4, 6). Leave such samples out, or train on data that has the label.");
        }
    }

    private static void fails(Labels rule, String message, float... labels) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> rule.learn(data("train", labels)))
                .withMessageStartingWith(message);
    }

    @Test
    void labelsThatDoNotSuitAreNamed() {
        fails(Labels.BINARY, "train: labels must be of two classes: found 3 (1, 2.5, 3).", 3, 1, 2.5f);
        fails(Labels.BINARY, "train: labels must be of two classes: found 1 (2).", 2, 2);
        fails(Labels.CLASSES, "train: label 2.5 must be a whole number", 1, 2.5f);
        fails(Labels.CLASSES, "train: labels must be of two or more classes: found 1 (1).", 1, 1);
        fails(Labels.against(9), "train: no sample has the label 9, which is to be set against the rest; found 6 (0, 1,"
                + " 2, 3, 4, ...).", 0, 1, 2, 3, 4, 5);
    }
}
