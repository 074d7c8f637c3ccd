package stalesim.model.neural.layer;

import java.util.Arrays;
import stalesim.model.neural.blas.Gemm;

/**
 * The mean of every square window; windows lie side by side, what does not fill one is left out.
 *
 * @param window rows and columns of a window &gt;= 1
 */
public record AveragePooling(int window) implements Layer {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    public AveragePooling {
        Pooling.check(window);
    }

    @Override
    public Shape output(Shape input) {
        return Pooling.output(input, window);
    }

    @Override
    public Pass pass(Signal input, Signal output, int offset, Gemm gemm) {
        return new Mean(input, output, window);
    }

    private static final class Mean implements Pass {
        private final Signal input;
        private final Signal output;
        private final int[] corners;
        private final int[] cells;

        Mean(Signal input, Signal output, int window) {
            this.input = input;
            this.output = output;
            corners = Pooling.corners(input.shape(), output.shape(), window);
            cells = Pooling.cells(input.shape(), window);
        }

        @Override
        public void forward(float[] parameters, int count) {
            float[] y = output.values();
            int to = 0;
            for (int plane = 0; plane < count * input.shape().channels(); plane++) {
                for (int corner : corners) {
                    y[to++] = sum(plane * input.shape().plane() + corner) / cells.length;
                }
            }
        }

        private float sum(int corner) {
            float[] x = input.values();
            float sum = 0;
            for (int cell : cells) {
                sum += x[corner + cell];
            }
            return sum;
        }

        @Override
        public void backward(float[] parameters, float[] gradient, int count) {
            float[] slopes = input.gradient();
            Arrays.fill(slopes, 0, count * input.shape().size(), 0);
            int from = 0;
            for (int plane = 0; plane < count * input.shape().channels(); plane++) {
                for (int corner : corners) {
                    float share = output.gradient()[from++] / cells.length;
                    for (int cell : cells) {
                        slopes[plane * input.shape().plane() + corner + cell] = share;
                    }
                }
            }
        }
    }
}
