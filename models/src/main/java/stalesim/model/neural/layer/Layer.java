package stalesim.model.neural.layer;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.neural.blas.Gemm;

/**
 * One layer of a network as plain data: what it makes of a shape, how many parameters it has, where they start.
 *
 * <p>The arithmetic is in the {@link Pass} that it opens for a worker. A new layer is one record with a nested pass.
 */
public interface Layer {

    /**
     * Shape of what comes out.
     *
     * @param input shape of what goes in
     * @return the output's shape
     * @throws IllegalArgumentException if the layer cannot take such an input
     */
    Shape output(Shape input);

    /**
     * Number of parameters.
     *
     * @param input shape of what goes in
     * @return &gt;= 0
     */
    default int parameters(Shape input) {
        return 0;
    }

    /**
     * Where this layer's parameters start.
     *
     * @param input shape of what goes in
     * @param rule from which distribution
     * @param random the stream to draw from
     * @return as many values as {@link #parameters(Shape)} says
     */
    default float[] start(Shape input, StartRule rule, UniformRandomProvider random) {
        return new float[0];
    }

    /**
     * Whether the output may take the place of the input: neither pass needs what has been overwritten.
     *
     * @return whether input and output are the same {@link Signal}
     */
    default boolean inPlace() {
        return false;
    }

    /**
     * Opens the layer for one worker.
     *
     * @param input what goes in
     * @param output what comes out; the same as the input for layers {@link #inPlace()}
     * @param offset where this layer's parameters start in the vector of all
     * @param gemm the worker's matrix products
     * @return a pass that allocates nothing when it is used
     */
    Pass pass(Signal input, Signal output, int offset, Gemm gemm);
}
