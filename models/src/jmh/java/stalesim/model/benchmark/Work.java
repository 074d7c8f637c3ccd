package stalesim.model.benchmark;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.architecture.LeNet5;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.architecture.SmallCnn;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.Shape;

/**
 * A network and a batch, and the matrix products that its gradient consists of: forward, weights back, and inputs back
 * for all layers but the first. Whatever an implementation computes beyond these does not count as work.
 */
final class Work {

    private static final Shape DIGIT = new Shape(1, 28, 28);

    final Architecture architecture;
    final int batch;
    /** Rows, columns and depth of every product; convolutions as one product over the batch. */
    final List<int[]> products = new ArrayList<>();

    /**
     * Reads a name.
     *
     * @param name architecture and batch, for instance mlp-512
     */
    Work(String name) {
        String[] parts = name.split("-", 2);
        architecture = switch (parts[0]) {
            case "mlp" -> MultilayerPerceptron.of(DIGIT, 10);
            case "cnn" -> SmallCnn.of(DIGIT, 10);
            case "lenet" -> LeNet5.of(DIGIT, 10);
            default -> throw new IllegalArgumentException(name);
        };
        batch = Integer.parseInt(parts[1]);
        for (int k = 0; k < architecture.layers().size(); k++) {
            add(architecture.layers().get(k), architecture.shape(k), architecture.shape(k + 1), k > 0);
        }
    }

    private void add(Layer layer, Shape input, Shape output, boolean inputsBack) {
        int rows;
        int inputs;
        if (layer instanceof FullyConnected) {
            rows = batch;
            inputs = input.size();
        } else if (layer instanceof Convolution convolution) {
            rows = batch * output.plane();
            inputs = input.channels() * convolution.kernel() * convolution.kernel();
        } else {
            return;
        }
        products.add(new int[] {rows, output.channels(), inputs});
        products.add(new int[] {inputs, output.channels(), rows});
        if (inputsBack) {
            products.add(new int[] {rows, inputs, output.channels()});
        }
    }

    /** Additions and multiplications of all products, in thousand millions. */
    double gigaflops() {
        double sum = 0;
        for (int[] product : products) {
            sum += 2e-9 * product[0] * product[1] * product[2];
        }
        return sum;
    }
}
