package stalesim.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DenseData;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * Gradients in two steps: those of {@link PlainNetwork} against central differences of its own loss, both in double
 * precision, and those of the objective, in floats, against these.
 */
class NetworkGradientTest {

    private static final double H = 1e-5;
    private static final int DIRECTIONS = 2;
    private static final int[] BATCH = {0, 3, 3, 1, 4};

    static Stream<Architecture> all() {
        return Networks.all();
    }

    private static double[] plainGradient(Architecture architecture, double[] x, DenseData data, int... rows) {
        double[] gradient = new double[x.length];
        for (int row : rows) {
            double[] sample = Networks.sample(data, row);
            new PlainNetwork(architecture).addGradient(x, sample, (int) data.label(row), gradient);
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= rows.length;
        }
        return gradient;
    }

    private static double[] gradient(SoftmaxCrossEntropy objective, float[] x, int... rows) {
        Gradient gradient = new Gradient(objective.dimension());
        Objective.Evaluator evaluator = objective.evaluator();
        // a first gradient elsewhere, of a smaller batch, must leave no trace
        evaluator.gradient(new float[x.length], new int[] {2, 0}, 2, gradient);
        evaluator.gradient(x, rows, rows.length, gradient);
        double[] values = new double[x.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = gradient.get(k);
        }
        return values;
    }

    /**
     * (f(x + h v) - f(x - h v)) / 2h = g.v for random directions v of length 1 within one layer at a time. Off by
     * h^2 f'''/6, about 1e-10 where third derivatives are some units, and by the loss's rounding over h, about
     * 1e-15/1e-5; no unit crosses a kink within h for these samples.
     */
    @ParameterizedTest
    @MethodSource("all")
    void plainGradientIsTheDerivativeOfThePlainLoss(Architecture architecture) {
        DenseData data = Networks.samples(architecture, 1);
        double[] x = Networks.doubles(Networks.point(architecture));
        double[] gradient = plainGradient(architecture, x, data, 0);
        UniformRandomProvider random = RandomSource.L64_X128_MIX.create(13L);
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            int from = architecture.offset(layer);
            int to = architecture.offset(layer + 1);
            for (int n = 0; n < DIRECTIONS && from < to; n++) {
                double[] v = direction(x.length, from, to, random);
                double quotient = (moved(architecture, x, v, H, data) - moved(architecture, x, v, -H, data)) / (2 * H);
                assertThat(quotient).as("layer %d", layer).isCloseTo(dot(gradient, v), within(2e-9));
            }
            assertThat(norm(gradient, from, to) > 1e-3 || from == to).isTrue();
        }
    }

    private static double moved(Architecture architecture, double[] x, double[] v, double h, DenseData data) {
        double[] moved = x.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += h * v[k];
        }
        return new PlainNetwork(architecture).loss(moved, Networks.sample(data, 0), (int) data.label(0));
    }

    private static double[] direction(int size, int from, int to, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] v = new double[size];
        for (int k = from; k < to; k++) {
            v[k] = normal.sample();
        }
        double length = norm(v, from, to);
        for (int k = from; k < to; k++) {
            v[k] /= length;
        }
        return v;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double norm(double[] v, int from, int to) {
        double squares = 0;
        for (int k = from; k < to; k++) {
            squares += v[k] * v[k];
        }
        return Math.sqrt(squares);
    }

    /**
     * Weights and biases of every layer on their own. A gradient is made by at most eleven layers forward and back,
     * each a sum of n &lt;= 3072 products with n roundings of random sign and at most u = 2^-24: 22 sqrt(n) u = 7e-5
     * relative if all were of the longest, and none is; a wrong term is off by 1/n or more.
     */
    @ParameterizedTest
    @MethodSource("all")
    void gradientIsThatOfThePlainNetwork(Architecture architecture) {
        DenseData data = Networks.samples(architecture, 5);
        float[] x = Networks.point(architecture);
        double[] expected = plainGradient(architecture, Networks.doubles(x), data, BATCH);
        double[] gradient = gradient(new SoftmaxCrossEntropy(data, architecture, 0), x, BATCH);
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            int from = architecture.offset(layer);
            int to = architecture.offset(layer + 1);
            if (from < to) {
                int biases = to - architecture.shape(layer + 1).channels();
                assertClose(slice(gradient, from, biases), slice(expected, from, biases), 1e-5);
                assertClose(slice(gradient, biases, to), slice(expected, biases, to), 1e-5);
            }
        }
    }

    private static double[] slice(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    private static void assertClose(double[] gradient, double[] expected, double tolerance) {
        double[] error = new double[gradient.length];
        for (int k = 0; k < error.length; k++) {
            error[k] = gradient[k] - expected[k];
        }
        double size = norm(expected, 0, expected.length);
        assertThat(size).isGreaterThan(1e-3);
        assertThat(norm(error, 0, error.length)).isLessThan(tolerance * size);
    }

    /**
     * The mean of single gradients, also where the batch is larger than what goes through at a time: a weight of a
     * convolution sums 265 * 63 terms, sqrt(17000) u = 8e-6 of what they sum to before they cancel, here to a third.
     * A sample left out is 1/265 of the sum.
     */
    @ParameterizedTest
    @MethodSource("stalesim.model.neural.Networks#small")
    void gradientOfABatchIsTheMeanOfSingleOnes(Architecture architecture) {
        DenseData data = Networks.samples(architecture, 7);
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(data, architecture, 0.25);
        float[] x = Networks.point(architecture);
        int[] rows = new int[2 * SoftmaxCrossEntropy.CHUNK + 9];
        double[] mean = new double[x.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i * i % 7;
            double[] single = gradient(objective, x, rows[i]);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += single[k] / rows.length;
            }
        }
        assertClose(gradient(objective, x, rows), mean, 3e-5);
    }

    @ParameterizedTest
    @MethodSource("stalesim.model.neural.Networks#small")
    void thePenaltyAddsItsMultipleOfTheParameters(Architecture architecture) {
        DenseData data = Networks.samples(architecture, 5);
        float[] x = Networks.point(architecture);
        double[] without = gradient(new SoftmaxCrossEntropy(data, architecture, 0), x, BATCH);
        double[] with = gradient(new SoftmaxCrossEntropy(data, architecture, 0.5), x, BATCH);
        for (int k = 0; k < x.length; k++) {
            assertThat(with[k] - without[k]).isCloseTo(0.5 * x[k], within(1e-6));
        }
    }
}
