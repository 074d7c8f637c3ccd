package stalesim.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.layer.AveragePooling;
import stalesim.model.neural.layer.Convolution;
import stalesim.model.neural.layer.FullyConnected;
import stalesim.model.neural.layer.Layer;
import stalesim.model.neural.layer.MaxPooling;
import stalesim.model.neural.layer.Relu;
import stalesim.model.neural.layer.Shape;
import stalesim.model.neural.layer.Tanh;

/**
 * Networks once more, in double precision and by their definitions: plain loops, one sample at a time, sharing no
 * arithmetic with what they are to check.
 */
final class PlainNetwork {

    private final Architecture architecture;

    PlainNetwork(Architecture architecture) {
        this.architecture = architecture;
    }

    /** -log softmax(network(sample))_label. */
    double loss(double[] x, double[] sample, int label) {
        return crossEntropy(signals(x, sample), label);
    }

    /** The class of the largest output. */
    int predicted(double[] x, double[] sample) {
        List<double[]> signals = signals(x, sample);
        double[] logits = signals.get(signals.size() - 1);
        int best = 0;
        for (int j = 1; j < logits.length; j++) {
            best = logits[j] > logits[best] ? j : best;
        }
        return best;
    }

    private static double crossEntropy(List<double[]> signals, int label) {
        double[] logits = signals.get(signals.size() - 1);
        double total = 0;
        for (double logit : logits) {
            total += Math.exp(logit);
        }
        return Math.log(total) - logits[label];
    }

    private List<double[]> signals(double[] x, double[] sample) {
        List<double[]> signals = new ArrayList<>();
        signals.add(sample);
        for (int k = 0; k < architecture.layers().size(); k++) {
            double[] in = signals.get(k);
            double[] out = new double[architecture.shape(k + 1).size()];
            each(k, (to, from, parameter) -> {
                double weight = parameter < 0 ? 1 : x[parameter];
                out[to] += weight * (from < 0 ? 1 : in[from]);
            }, in);
            Layer layer = architecture.layers().get(k);
            for (int j = 0; j < out.length; j++) {
                out[j] = activate(layer, out[j]);
            }
            signals.add(out);
        }
        return signals;
    }

    private static double activate(Layer layer, double value) {
        if (layer instanceof AveragePooling pooling) {
            return value / (pooling.window() * pooling.window());
        }
        return layer instanceof Relu ? Math.max(0, value) : layer instanceof Tanh ? Math.tanh(value) : value;
    }

    private static double slope(Layer layer, double output) {
        if (layer instanceof AveragePooling pooling) {
            return 1.0 / (pooling.window() * pooling.window());
        }
        return layer instanceof Relu ? (output > 0 ? 1 : 0) : layer instanceof Tanh ? 1 - output * output : 1;
    }

    /** Adds the gradient of the loss of a sample. */
    void addGradient(double[] x, double[] sample, int label, double[] gradient) {
        List<double[]> signals = signals(x, sample);
        double[] logits = signals.get(signals.size() - 1);
        double[] slopes = new double[logits.length];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = Math.exp(logits[j] - crossEntropy(signals, label) - logits[label]) - (j == label ? 1 : 0);
        }
        for (int k = architecture.layers().size() - 1; k >= 0; k--) {
            slopes = back(k, x, signals, slopes, gradient);
        }
    }

    private double[] back(int k, double[] x, List<double[]> signals, double[] slopes, double[] gradient) {
        Layer layer = architecture.layers().get(k);
        double[] in = signals.get(k);
        double[] out = signals.get(k + 1);
        double[] result = new double[in.length];
        each(k, (to, from, parameter) -> {
            double slope = slopes[to] * slope(layer, out[to]);
            if (parameter >= 0) {
                gradient[parameter] += slope * (from < 0 ? 1 : in[from]);
            }
            if (from >= 0) {
                result[from] += slope * (parameter < 0 ? 1 : x[parameter]);
            }
        }, in);
        return result;
    }

    /** One product in the sum that makes an output. */
    private interface Term {
        /** Output number, input number (-1 for a bias) and number of the parameter (-1 for none). */
        void add(int to, int from, int parameter);
    }

    private void each(int k, Term term, double[] in) {
        Layer layer = architecture.layers().get(k);
        Shape input = architecture.shape(k);
        Shape output = architecture.shape(k + 1);
        if (layer instanceof FullyConnected) {
            connect(input.size(), output.size(), architecture.offset(k), term);
        } else if (layer instanceof Convolution convolution) {
            convolve(convolution, input, output, architecture.offset(k), term);
        } else if (layer instanceof AveragePooling pooling) {
            pool(pooling.window(), input, output, term);
        } else if (layer instanceof MaxPooling pooling) {
            choose(pooling.window(), input, output, term, in);
        } else {
            for (int j = 0; j < input.size(); j++) {
                term.add(j, j, -1);
            }
        }
    }

    private static void connect(int inputs, int outputs, int offset, Term term) {
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < inputs; i++) {
                term.add(j, i, offset + i * outputs + j);
            }
            term.add(j, -1, offset + inputs * outputs + j);
        }
    }

    private static int index(Shape shape, int channel, int y, int x) {
        return (channel * shape.height() + y) * shape.width() + x;
    }

    private static void convolve(Convolution layer, Shape input, Shape output, int offset, Term term) {
        int filters = output.channels();
        for (int f = 0; f < filters; f++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    int to = index(output, f, y, x);
                    int row = 0;
                    for (int c = 0; c < input.channels(); c++) {
                        for (int v = y - layer.padding(); v < y - layer.padding() + layer.kernel(); v++) {
                            for (int u = x - layer.padding(); u < x - layer.padding() + layer.kernel(); u++) {
                                if (v >= 0 && v < input.height() && u >= 0 && u < input.width()) {
                                    term.add(to, index(input, c, v, u), offset + row * filters + f);
                                }
                                row++;
                            }
                        }
                    }
                    term.add(to, -1, offset + row * filters + f);
                }
            }
        }
    }

    private static void pool(int window, Shape input, Shape output, Term term) {
        for (int c = 0; c < output.channels(); c++) {
            for (int y = 0; y < output.height() * window; y++) {
                for (int x = 0; x < output.width() * window; x++) {
                    term.add(index(output, c, y / window, x / window), index(input, c, y, x), -1);
                }
            }
        }
    }

    private static void choose(int window, Shape input, Shape output, Term term, double[] in) {
        int[] best = new int[output.size()];
        Arrays.fill(best, -1);
        pool(window, input, output, (to, from, parameter) -> {
            if (best[to] < 0 || in[from] > in[best[to]]) {
                best[to] = from;
            }
        });
        for (int to = 0; to < best.length; to++) {
            term.add(to, best[to], -1);
        }
    }
}
