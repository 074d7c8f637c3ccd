package stalesim.model.neural.architecture;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.Relu;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;

/**
 * Three hidden layers of 128 rectified neurons. For 28 x 28 pixels and ten classes, 134,794 parameters.
 *
 * @see "Paper 003, table B.1"
 */
public final class MultilayerPerceptron {

    private MultilayerPerceptron() {}

    /**
     * The paper's network.
     *
     * @param input shape of a sample
     * @param classes number of classes
     * @return input - 128 - 128 - 128 - classes
     */
    public static Architecture of(Shape input, int classes) {
        return of(input, List.of(128, 128, 128), classes);
    }

    /**
     * Hidden layers of any number and width.
     *
     * @param input shape of a sample
     * @param hidden neurons of every hidden layer
     * @param classes number of classes
     * @return input - hidden - classes
     */
    public static Architecture of(Shape input, List<Integer> hidden, int classes) {
        List<Layer> layers = new ArrayList<>();
        for (int neurons : hidden) {
            layers.add(new FullyConnected(neurons));
            layers.add(new Relu());
        }
        layers.add(new FullyConnected(classes));
        return new Architecture("mlp", input, layers, StartRule.HE);
    }
}
