package stalesim.model.neural.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.SharedFiles;
import stalesim.model.neural.layer.AveragePooling;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.MaxPooling;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;
import tools.jackson.databind.JsonNode;

class ArchitectureTest {

    private static final Shape DIGIT = new Shape(1, 28, 28);
    private static final Shape PHOTO = new Shape(3, 32, 32);

    @Test
    void sizesAreThePapers() {
        JsonNode sizes = SharedFiles.json("reference/reference-values.json").get("model_sizes");
        assertThat(MultilayerPerceptron.of(DIGIT, 10).parameters())
                .isEqualTo(sizes.get("MLP_784_128x3_10").asInt());
        assertThat(SmallCnn.of(DIGIT, 10).parameters()).isEqualTo(sizes.get("CNN_TableB2").asInt());
    }

    /** The sums of (inputs + 1) * outputs by hand. */
    @Test
    void sizesAreTheSumsOfTheLayers() {
        assertThat(MultilayerPerceptron.of(DIGIT, 10).parameters()).isEqualTo(134_794);
        assertThat(MultilayerPerceptron.of(PHOTO, 10).parameters()).isEqualTo(3073 * 128 + 2 * 129 * 128 + 1290);
        assertThat(MultilayerPerceptron.of(new Shape(1, 8, 8), 10).parameters())
                .isEqualTo(65 * 128 + 2 * 129 * 128 + 1290);
        assertThat(SmallCnn.of(DIGIT, 10).parameters()).isEqualTo(40 + 296 + 201 * 128 + 1290);
        assertThat(SmallCnn.of(PHOTO, 10).parameters()).isEqualTo(112 + 296 + (8 * 6 * 6 + 1) * 128 + 1290);
        assertThat(LeNet5.of(DIGIT, 10).parameters()).isEqualTo(61_706);
        assertThat(LeNet5.of(PHOTO, 10).parameters()).isEqualTo(62_006);
    }

    @Test
    void shapesAreTheLiterature() {
        Architecture lenet = LeNet5.of(DIGIT, 10);
        assertThat(lenet.shape(1)).isEqualTo(new Shape(6, 28, 28));
        assertThat(lenet.shape(3)).isEqualTo(new Shape(6, 14, 14));
        assertThat(lenet.shape(4)).isEqualTo(new Shape(16, 10, 10));
        assertThat(lenet.shape(6)).isEqualTo(new Shape(16, 5, 5));
        assertThat(LeNet5.of(PHOTO, 10).shape(1)).isEqualTo(new Shape(6, 28, 28));
        assertThat(SmallCnn.of(DIGIT, 10).shape(6)).isEqualTo(new Shape(8, 5, 5));
        assertThat(lenet.classes()).isEqualTo(10);
        assertThat(lenet.offset(3)).isEqualTo(156);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeNet5.of(new Shape(1, 8, 8), 10))
                .withMessage("lenet over 1x8x8, layer 4: a kernel of 5 with padding 0 does not fit into 6x4x4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallCnn.of(new Shape(1, 9, 9), 10))
                .withMessageContaining("layer 6: a window of 2 does not fit into 8x1x1");
        assertThat(LeNet5.of(new Shape(1, 12, 12), 10).shape(6)).isEqualTo(new Shape(16, 1, 1));
        assertThat(SmallCnn.of(new Shape(1, 10, 10), 10).shape(6)).isEqualTo(new Shape(8, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Architecture("none", DIGIT, List.of(), StartRule.HE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FullyConnected(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Convolution(1, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaxPooling(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AveragePooling(0));
    }

    /**
     * The mean square of the 100,352 first weights is sigma^2 (1 +- sqrt(2/n)) = sigma^2 (1 +- 0.0045): six deviations
     * are 0.027, a false alarm once in 10^8 seeds, and the seed is fixed.
     */
    @ParameterizedTest
    @EnumSource
    void startValuesHaveTheirVariance(StartRule rule) {
        Architecture mlp = MultilayerPerceptron.of(DIGIT, 10).startingFrom(rule);
        float[] x = mlp.startValues(RandomSource.L64_X128_MIX.create(5L));
        double variance =
                switch (rule) {
                    case SMALL -> 1e-4;
                    case HE -> 2.0 / 784;
                    case GLOROT -> 2.0 / (784 + 128);
                };
        assertThat(meanSquare(x, 0, 784 * 128) / variance).isCloseTo(1, within(0.027));
        double biases = meanSquare(x, 784 * 128, 785 * 128);
        assertThat(biases > 0).isEqualTo(rule == StartRule.SMALL);
    }

    /** A kernel's weight sees its 150 inputs and enters 16 * 25 outputs; 2400 of them: six deviations are 0.17. */
    @Test
    void convolutionsCountTheFanOfAKernel() {
        float[] x = LeNet5.of(DIGIT, 10).startValues(RandomSource.L64_X128_MIX.create(5L));
        assertThat(meanSquare(x, 156, 156 + 2400) * (150 + 400) / 2).isCloseTo(1, within(0.17));
    }

    private static double meanSquare(float[] x, int from, int to) {
        double squares = 0;
        for (int k = from; k < to; k++) {
            squares += (double) x[k] * x[k];
        }
        return squares / (to - from);
    }
}
