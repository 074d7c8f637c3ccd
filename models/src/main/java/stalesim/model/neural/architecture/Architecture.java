package stalesim.model.neural.architecture;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.StartRule;

/**
 * A network as plain data: the shape of a sample, the layers that it goes through, and how parameters start.
 *
 * <p>The parameters of all layers are one vector, layer after layer.
 *
 * @param name lower-hyphen name, for reports and scenario files
 * @param input shape of a sample
 * @param layers from input to logits, at least one
 * @param start from which distribution parameters start
 */
public record Architecture(String name, Shape input, List<Layer> layers, StartRule start) {

    /**
     * Checks that every layer takes what the one before gives.
     *
     * @throws IllegalArgumentException if a layer does not fit, or there is none
     */
    public Architecture {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer: " + name);
        }
        Shape shape = input;
        for (int k = 0; k < layers.size(); k++) {
            try {
                shape = layers.get(k).output(shape);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + " over " + input + ", layer " + (k + 1) + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * The same network with other start values.
     *
     * @param rule from which distribution
     * @return a copy
     */
    public Architecture startingFrom(StartRule rule) {
        return new Architecture(name, input, layers, rule);
    }

    /**
     * Shape of what goes into a layer.
     *
     * @param layer 0 &lt;= layer &lt;= number of layers; the last gives the shape of what comes out of the network
     * @return the shape
     */
    public Shape shape(int layer) {
        Shape shape = input;
        for (Layer before : layers.subList(0, layer)) {
            shape = before.output(shape);
        }
        return shape;
    }

    /**
     * Number of classes k.
     *
     * @return how many logits come out
     */
    public int classes() {
        return shape(layers.size()).size();
    }

    /**
     * Where the parameters of a layer start in the vector of all.
     *
     * @param layer 0 &lt;= layer &lt;= number of layers
     * @return the number of parameters of the layers before
     */
    public int offset(int layer) {
        int offset = 0;
        for (int k = 0; k < layer; k++) {
            offset = Math.addExact(offset, layers.get(k).parameters(shape(k)));
        }
        return offset;
    }

    /**
     * Number of parameters d.
     *
     * @return of all layers together
     */
    public int parameters() {
        return offset(layers.size());
    }

    /**
     * Start values of all parameters, drawn layer after layer.
     *
     * @param random the stream to draw from
     * @return d values, a new array
     */
    public float[] startValues(UniformRandomProvider random) {
        float[] parameters = new float[parameters()];
        for (int k = 0; k < layers.size(); k++) {
            float[] part = layers.get(k).start(shape(k), start, random);
            System.arraycopy(part, 0, parameters, offset(k), part.length);
        }
        return parameters;
    }
}
