package stalesim.model.neural.architecture;

import java.util.List;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.MaxPooling;
import stalesim.model.neural.layer.Relu;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;

/**
 * Two convolutions of 4 and 8 filters, each pooled by its maximum, and a hidden layer of 128 neurons, all rectified.
 * For 28 x 28 pixels and ten classes, 27,354 parameters.
 *
 * <p>The paper also rectifies what the pooling layers give; after a rectified convolution that changes nothing and is
 * left out.
 *
 * @see "Paper 003, table B.2"
 */
public final class SmallCnn {

    private SmallCnn() {}

    /**
     * The paper's network.
     *
     * @param input shape of a sample, at least 10 x 10 pixels
     * @param classes number of classes
     * @return the network
     * @throws IllegalArgumentException if the image is too small
     */
    public static Architecture of(Shape input, int classes) {
        return new Architecture(
                "cnn",
                input,
                List.of(
                        new Convolution(4, 3, 0),
                        new Relu(),
                        new MaxPooling(2),
                        new Convolution(8, 3, 0),
                        new Relu(),
                        new MaxPooling(2),
                        new FullyConnected(128),
                        new Relu(),
                        new FullyConnected(classes)),
                StartRule.HE);
    }
}
