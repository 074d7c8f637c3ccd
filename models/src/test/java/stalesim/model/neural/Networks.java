package stalesim.model.neural;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import stalesim.model.data.DenseData;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.architecture.LeNet5;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.architecture.SmallCnn;
import stalesim.model.neural.layer.AveragePooling;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.MaxPooling;
import stalesim.model.neural.layer.Relu;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;
import stalesim.model.neural.layer.Tanh;

/** Networks and random samples to check gradients with. */
final class Networks {

    private static final Shape PICTURE = new Shape(2, 9, 7);

    private Networks() {}

    /** Every kind of layer in front of, and behind, a fully connected one; odd sizes that fill no tile. */
    static Stream<Architecture> small() {
        return Stream.of(
                network("linear", new FullyConnected(3)),
                network("relu", new FullyConnected(11), new Relu(), new FullyConnected(3)),
                network("tanh", new FullyConnected(11), new Tanh(), new FullyConnected(3)),
                network("activation-first", new Relu(), new FullyConnected(3)),
                network("convolution", new Convolution(5, 3, 0), new FullyConnected(3)),
                network(
                        "padded",
                        new Convolution(3, 3, 2),
                        new Tanh(),
                        new Convolution(17, 4, 1),
                        new FullyConnected(3)),
                network("wide-kernel", new Convolution(2, 7, 0), new Relu(), new FullyConnected(3)),
                network("max", new Convolution(4, 2, 0), new Tanh(), new MaxPooling(3), new FullyConnected(3)),
                network("mean", new Convolution(4, 2, 0), new Tanh(), new AveragePooling(2), new FullyConnected(3)),
                network("pool-first", new MaxPooling(2), new AveragePooling(2), new FullyConnected(3)));
    }

    private static Architecture network(String name, Layer... layers) {
        return new Architecture(name, PICTURE, List.of(layers), StartRule.GLOROT);
    }

    /** The catalogue, over the shapes of the data sets that there are. */
    static Stream<Architecture> catalogue() {
        Shape digit = new Shape(1, 28, 28);
        Shape photo = new Shape(3, 32, 32);
        return Stream.of(
                MultilayerPerceptron.of(digit, 10),
                MultilayerPerceptron.of(photo, 10),
                MultilayerPerceptron.of(new Shape(1, 8, 8), 10),
                SmallCnn.of(digit, 10),
                SmallCnn.of(photo, 10),
                LeNet5.of(digit, 10),
                LeNet5.of(photo, 10));
    }

    static Stream<Architecture> all() {
        return Stream.concat(small(), catalogue());
    }

    /** Uniform features between -1 and 1, classes in turn. */
    static DenseData samples(Architecture architecture, int rows) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(11L);
        int features = architecture.input().size();
        float[] values = new float[rows * features];
        for (int k = 0; k < values.length; k++) {
            values[k] = 2 * random.nextFloat() - 1;
        }
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row % architecture.classes();
        }
        return new DenseData("noise", features, values, labels);
    }

    /** Start values, with biases that are not all zero. */
    static float[] point(Architecture architecture) {
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(12L);
        float[] x = architecture.startValues(random);
        for (int k = 0; k < x.length; k++) {
            x[k] += 0.02f * (random.nextFloat() - 0.5f);
        }
        return x;
    }

    static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = values[k];
        }
        return result;
    }

    static double[] sample(DenseData data, int row) {
        float[] sample = new float[data.features()];
        data.copyRow(row, sample, 0);
        return doubles(sample);
    }
}
