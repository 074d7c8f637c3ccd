package stalesim.model.neural.layer;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.neural.blas.Gemm;
import stalesim.model.neural.blas.Matrix;

/**
 * Every neuron sees every input: Y = X W + 1 b' for a batch X of one sample a row.
 *
 * <p>Parameters: W (inputs x neurons, row after row), then b. Gradients: dW = X' dY, db = column sums of dY,
 * dX = dY W'. Each is one product over the whole batch.
 *
 * @param neurons number of outputs &gt;= 1
 */
public record FullyConnected(int neurons) implements Layer {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if there are no neurons
     */
    public FullyConnected {
        if (neurons < 1) {
            throw new IllegalArgumentException("neurons must be >= 1: neurons=" + neurons);
        }
    }

    @Override
    public Shape output(Shape input) {
        return Shape.vector(neurons);
    }

    @Override
    public int parameters(Shape input) {
        return (input.size() + 1) * neurons;
    }

    @Override
    public float[] start(Shape input, StartRule rule, UniformRandomProvider random) {
        return rule.draw(input.size(), neurons, neurons, random);
    }

    @Override
    public Pass pass(Signal input, Signal output, int offset, Gemm gemm) {
        return new Products(input, output, offset, gemm);
    }

    private static final class Products implements Pass {
        private final Signal input;
        private final Signal output;
        private final int offset;
        private final Gemm gemm;
        private final int inputs;
        private final int outputs;
        private final Matrix a = new Matrix();
        private final Matrix b = new Matrix();
        private final Matrix c = new Matrix();

        Products(Signal input, Signal output, int offset, Gemm gemm) {
            this.input = input;
            this.output = output;
            this.offset = offset;
            this.gemm = gemm;
            inputs = input.shape().size();
            outputs = output.shape().size();
        }

        @Override
        public void forward(float[] parameters, int count) {
            float[] y = output.values();
            for (int i = 0; i < count; i++) {
                System.arraycopy(parameters, offset + inputs * outputs, y, i * outputs, outputs);
            }
            a.show(input.values(), 0, count, inputs);
            b.show(parameters, offset, inputs, outputs);
            gemm.multiply(a, b, c.show(y, 0, count, outputs), true);
        }

        @Override
        public void backward(float[] parameters, float[] gradient, int count) {
            float[] slopes = output.gradient();
            a.showTransposed(input.values(), 0, count, inputs);
            b.show(slopes, 0, count, outputs);
            gemm.multiply(a, b, c.show(gradient, offset, inputs, outputs), true);
            int biases = offset + inputs * outputs;
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < outputs; j++) {
                    gradient[biases + j] += slopes[i * outputs + j];
                }
            }
            if (input.hasGradient()) {
                a.show(slopes, 0, count, outputs);
                b.showTransposed(parameters, offset, inputs, outputs);
                gemm.multiply(a, b, c.show(input.gradient(), 0, count, inputs), false);
            }
        }
    }
}
