package stalesim.model.neural.architecture;

import java.util.List;
import stalesim.model.neural.layer.AveragePooling;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;
import stalesim.model.neural.layer.Tanh;

/**
 * LeNet-5: convolutions of 6 and 16 filters of 5 x 5, each followed by tanh and pooled by its mean, then 120 and 84
 * neurons with tanh. For 28 x 28 x 1 pixels and ten classes 61,706 parameters, for 32 x 32 x 3 62,006.
 *
 * <p>Differs from the original as most later descriptions do: the second convolution sees all six channels instead of
 * a table of subsets, pooling has no coefficients of its own, tanh is not scaled, and the output is a softmax instead
 * of radial basis functions. Images of fewer than 32 rows or columns are padded by two zeros at every side by the
 * first convolution, which is how the original places its digits of 28 x 28.
 *
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun, Bottou, Bengio, Haffner (1998), Gradient-based learning
 *     applied to document recognition, section II.B</a>
 */
public final class LeNet5 {

    private static final int ORIGINAL_SIDE = 32;

    private LeNet5() {}

    /**
     * The network.
     *
     * @param input shape of a sample, at least 12 x 12 pixels
     * @param classes number of classes
     * @return the network
     * @throws IllegalArgumentException if the image is too small
     */
    public static Architecture of(Shape input, int classes) {
        int padding = Math.min(input.height(), input.width()) < ORIGINAL_SIDE ? 2 : 0;
        return new Architecture(
                "lenet",
                input,
                List.of(
                        new Convolution(6, 5, padding),
                        new Tanh(),
                        new AveragePooling(2),
                        new Convolution(16, 5, 0),
                        new Tanh(),
                        new AveragePooling(2),
                        new FullyConnected(120),
                        new Tanh(),
                        new FullyConnected(84),
                        new Tanh(),
                        new FullyConnected(classes)),
                StartRule.GLOROT);
    }
}
