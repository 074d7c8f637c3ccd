package stalesim.model.neural.layer;

import java.util.Arrays;
import stalesim.model.neural.blas.Gemm;

/**
 * The largest number of every square window; windows lie side by side, what does not fill one is left out.
 *
 * <p>The gradient goes to the largest number, of several the first in reading order.
 *
 * @param window rows and columns of a window &gt;= 1
 */
public record MaxPooling(int window) implements Layer {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    public MaxPooling {
        Pooling.check(window);
    }

    @Override
    public Shape output(Shape input) {
        return Pooling.output(input, window);
    }

    @Override
    public Pass pass(Signal input, Signal output, int offset, Gemm gemm) {
        return new Largest(input, output, window);
    }

    private static final class Largest implements Pass {
        private final Signal input;
        private final Signal output;
        private final int[] corners;
        private final int[] cells;
        private final int[] chosen;

        Largest(Signal input, Signal output, int window) {
            this.input = input;
            this.output = output;
            corners = Pooling.corners(input.shape(), output.shape(), window);
            cells = Pooling.cells(input.shape(), window);
            chosen = new int[output.values().length];
        }

        @Override
        public void forward(float[] parameters, int count) {
            float[] x = input.values();
            float[] y = output.values();
            int to = 0;
            for (int plane = 0; plane < count * input.shape().channels(); plane++) {
                for (int corner : corners) {
                    int best = largest(x, plane * input.shape().plane() + corner);
                    chosen[to] = best;
                    y[to++] = x[best];
                }
            }
        }

        private int largest(float[] x, int corner) {
            int best = corner;
            for (int cell : cells) {
                best = x[corner + cell] > x[best] ? corner + cell : best;
            }
            return best;
        }

        @Override
        public void backward(float[] parameters, float[] gradient, int count) {
            float[] slopes = input.gradient();
            Arrays.fill(slopes, 0, count * input.shape().size(), 0);
            for (int k = 0; k < count * output.shape().size(); k++) {
                slopes[chosen[k]] = output.gradient()[k];
            }
        }
    }
}
