package stalesim.model.neural;

import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.blas.Gemm;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.Pass;
import stalesim.model.neural.layer.Signal;

/** One worker's workspace: the passes of all layers with the signals between them. Not thread-safe. */
final class Network {

    private final Signal input;
    private final Signal logits;
    private final Pass[] passes;
    /** The first layer with parameters, where the way back ends. */
    private final int first;

    /**
     * Room for a batch.
     *
     * @param architecture which layers
     * @param capacity samples at a time
     * @param training whether {@link #backward} will be called
     * @param gemm matrix products for this workspace alone
     */
    Network(Architecture architecture, int capacity, boolean training, Gemm gemm) {
        passes = new Pass[architecture.layers().size()];
        first = firstWithParameters(architecture);
        input = new Signal(architecture.input(), capacity, false);
        Signal signal = input;
        for (int k = 0; k < passes.length; k++) {
            Layer layer = architecture.layers().get(k);
            boolean hasGradient = training && k >= first;
            Signal next = layer.inPlace() ? signal : new Signal(architecture.shape(k + 1), capacity, hasGradient);
            passes[k] = layer.pass(signal, next, architecture.offset(k), gemm);
            signal = next;
        }
        logits = signal;
    }

    private static int firstWithParameters(Architecture architecture) {
        int first = 0;
        while (first < architecture.layers().size() && architecture.offset(first + 1) == 0) {
            first++;
        }
        return first;
    }

    /** Where samples go; they may be overwritten on their way. */
    Signal input() {
        return input;
    }

    /** Where logits come out and their gradient goes in. */
    Signal logits() {
        return logits;
    }

    void forward(float[] parameters, int count) {
        for (Pass pass : passes) {
            pass.forward(parameters, count);
        }
    }

    /** Adds the gradient of the parameters, given that of the logits. */
    void backward(float[] parameters, float[] gradient, int count) {
        for (int k = passes.length - 1; k >= first; k--) {
            passes[k].backward(parameters, gradient, count);
        }
    }
}
