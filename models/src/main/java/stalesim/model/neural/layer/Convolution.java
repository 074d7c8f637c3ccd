package stalesim.model.neural.layer;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.neural.blas.Gemm;
import stalesim.model.neural.blas.Matrix;

/**
 * Square kernels slide over an image in steps of one: per sample Y = W' P with the matrix P of {@link Windows}
 * (rows: channel, row, column of the kernel, and the bias; columns: positions).
 *
 * <p>Like everywhere in the field, kernels are not mirrored. Parameters: W, one row for every row of P, the last one
 * the biases, and one column a filter. Gradients: dW = P dY', dP = W dY, and dX adds up what dP holds of each pixel.
 *
 * @param filters number of output channels &gt;= 1
 * @param kernel rows and columns of a kernel &gt;= 1
 * @param padding rows and columns of zeros around the image, between 0 and kernel - 1
 */
public record Convolution(int filters, int kernel, int padding) implements Layer {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Convolution {
        if (filters < 1 || kernel < 1 || padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException("needs filters >= 1, kernel >= 1, 0 <= padding < kernel: filters="
                    + filters + ", kernel=" + kernel + ", padding=" + padding);
        }
    }

    @Override
    public Shape output(Shape input) {
        int shrink = 2 * padding - kernel + 1;
        if (input.height() + shrink < 1 || input.width() + shrink < 1) {
            throw new IllegalArgumentException(
                    "a kernel of " + kernel + " with padding " + padding + " does not fit into " + input);
        }
        return new Shape(filters, input.height() + shrink, input.width() + shrink);
    }

    @Override
    public int parameters(Shape input) {
        return (fanIn(input) + 1) * filters;
    }

    private int fanIn(Shape input) {
        return input.channels() * kernel * kernel;
    }

    @Override
    public float[] start(Shape input, StartRule rule, UniformRandomProvider random) {
        return rule.draw(fanIn(input), filters * kernel * kernel, filters, random);
    }

    @Override
    public Pass pass(Signal input, Signal output, int offset, Gemm gemm) {
        return new Sliding(input, output, offset, gemm, this);
    }

    private static final class Sliding implements Pass {
        private final Signal input;
        private final Signal output;
        private final int offset;
        private final Gemm gemm;
        private final Windows windows;
        private final int filters;
        /** Outputs or their gradient, with columns that mean nothing. */
        private final float[] wide;
        /** The gradient of every window, and of the image below; null where nobody wants it. */
        private final float[] slopes;

        private final Windows slopeImage;

        private final Matrix a = new Matrix();
        private final Matrix b = new Matrix();
        private final Matrix c = new Matrix();

        Sliding(Signal input, Signal output, int offset, Gemm gemm, Convolution layer) {
            this.input = input;
            this.output = output;
            this.offset = offset;
            this.gemm = gemm;
            windows = new Windows(input.shape(), output.shape(), layer.kernel, layer.padding);
            filters = layer.filters;
            wide = new float[filters * windows.columns()];
            boolean goesOn = input.hasGradient();
            slopes = goesOn ? new float[(windows.starts().length - 1) * windows.columns()] : null;
            slopeImage = goesOn ? new Windows(input.shape(), output.shape(), layer.kernel, layer.padding) : null;
        }

        @Override
        public void forward(float[] parameters, int count) {
            a.showTransposed(parameters, offset, windows.starts().length, filters);
            b.showWindows(windows.values(), windows.starts(), windows.columns());
            c.show(wide, 0, filters, windows.columns());
            for (int i = 0; i < count; i++) {
                windows.load(input.values(), i * input.shape().size());
                gemm.multiply(a, b, c, false);
                windows.compact(wide, output.values(), i * output.shape().size());
            }
        }

        @Override
        public void backward(float[] parameters, float[] gradient, int count) {
            Arrays.fill(wide, 0);
            for (int i = 0; i < count; i++) {
                windows.spread(output.gradient(), i * output.shape().size(), wide);
                windows.load(input.values(), i * input.shape().size());
                a.showWindows(windows.values(), windows.starts(), windows.columns());
                b.showTransposed(wide, 0, filters, windows.columns());
                gemm.multiply(a, b, c.show(gradient, offset, windows.starts().length, filters), true);
                if (input.hasGradient()) {
                    backToInput(parameters, i);
                }
            }
        }

        private void backToInput(float[] parameters, int sample) {
            int rows = windows.starts().length - 1;
            a.show(parameters, offset, rows, filters);
            b.show(wide, 0, filters, windows.columns());
            gemm.multiply(a, b, c.show(slopes, 0, rows, windows.columns()), false);
            slopeImage.clear();
            slopeImage.addWindows(slopes);
            slopeImage.store(input.gradient(), sample * input.shape().size());
        }
    }
}
