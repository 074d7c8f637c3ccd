package stalesim.model.neural.layer;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** From which normal distribution, of mean zero, parameters start. One draw a number, in the order of the vector. */
public enum StartRule {

    /**
     * Standard deviation 0.01 for weights and biases alike.
     *
     * @see "Paper 003, algorithm B.1: N(0, 0.01), read as a standard deviation because the paper's start loss 2.3 is
     *     log 10"
     */
    SMALL {
        @Override
        double deviation(int fanIn, int fanOut) {
            return 0.01;
        }
    },

    /**
     * Variance 2 / fan-in for weights, biases zero; keeps signals of rectified layers of the same size.
     *
     * @see <a href="https://doi.org/10.1109/ICCV.2015.123">He, Zhang, Ren, Sun (2015), Delving deep into
     *     rectifiers, equation 10</a>
     */
    HE {
        @Override
        double deviation(int fanIn, int fanOut) {
            return Math.sqrt(2.0 / fanIn);
        }
    },

    /**
     * Variance 2 / (fan-in + fan-out) for weights, biases zero; for tanh.
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot, Bengio (2010), Understanding the
     *     difficulty of training deep feedforward neural networks, equation 12</a>
     */
    GLOROT {
        @Override
        double deviation(int fanIn, int fanOut) {
            return Math.sqrt(2.0 / ((double) fanIn + fanOut));
        }
    };

    /**
     * Standard deviation of a weight.
     *
     * @param fanIn how many inputs a neuron sums
     * @param fanOut how many sums an input enters
     */
    abstract double deviation(int fanIn, int fanOut);

    /**
     * Start values of a layer's weights, and of biases behind them.
     *
     * @param fanIn rows of the weight matrix
     * @param fanOut how many sums an input enters
     * @param biases number of biases, which is the number of columns of the weight matrix
     * @param random the stream to draw from
     * @return fanIn * biases weights and the biases
     */
    final float[] draw(int fanIn, int fanOut, int biases, UniformRandomProvider random) {
        SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[(fanIn + 1) * biases];
        double deviation = deviation(fanIn, fanOut);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (deviation * normal.sample());
        }
        if (this != SMALL) {
            Arrays.fill(values, fanIn * biases, values.length, 0);
        }
        return values;
    }
}
