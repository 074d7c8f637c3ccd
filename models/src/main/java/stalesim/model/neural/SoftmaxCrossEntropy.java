package stalesim.model.neural;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.blas.Blas;
import stalesim.model.neural.blas.Gemm;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * Classification by a network: f(x) = -(1/n) sum_i log softmax(network(a_i, x))_(y_i) + (lambda/2) |x|^2 with classes
 * y_i in 0 .. k-1; the penalty holds for all parameters, biases too.
 *
 * <p>Computed in floats, logarithms and exponentials in double precision. Batches go through the network in chunks of
 * up to {@link #CHUNK} samples, so that memory does not grow with the batch; the sums of the chunks are added in
 * order. The same batch gives the same bits whatever worker computes it.
 *
 * @see "Paper 003, section 1.2.2; there the arguments of the cross entropy are swapped"
 */
public final class SoftmaxCrossEntropy implements Objective {

    /** Samples that go through the network together. */
    static final int CHUNK = 128;

    private final DataSet data;
    private final Architecture architecture;
    private final double ridge;
    private final int dimension;
    private final int classes;

    /**
     * A network over a data set.
     *
     * @param data samples of the architecture's input size, labelled by the numbers of their classes
     * @param architecture the network
     * @param ridge lambda &gt;= 0 and finite
     * @throws IllegalArgumentException if lambda is out of range, samples have another size, or a label is no class
     */
    public SoftmaxCrossEntropy(DataSet data, Architecture architecture, double ridge) {
        if (!(ridge >= 0) || Double.isInfinite(ridge)) {
            throw new IllegalArgumentException("l2 must be >= 0 and finite: l2=" + ridge);
        }
        if (data.features() != architecture.input().size()) {
            throw new IllegalArgumentException(architecture.name() + " takes " + architecture.input() + " = "
                    + architecture.input().size() + " features: " + data.name() + " has " + data.features());
        }
        this.data = data;
        this.architecture = architecture;
        this.ridge = ridge;
        dimension = architecture.parameters();
        classes = architecture.classes();
        checkLabels();
    }

    private void checkLabels() {
        for (int row = 0; row < data.rows(); row++) {
            float label = data.label(row);
            if (!(label >= 0 && label < classes) || label != (int) label) {
                throw new IllegalArgumentException("classes must be the numbers 0 to " + (classes - 1) + ": "
                        + data.name() + " has label " + label + " in row " + (row + 1));
            }
        }
    }

    @Override
    public String name() {
        return architecture.name();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int samples() {
        return data.rows();
    }

    @Override
    public float[] start(UniformRandomProvider random) {
        return architecture.startValues(random);
    }

    @Override
    public Evaluator evaluator() {
        return new BackPropagation();
    }

    @Override
    public double loss(float[] parameters) {
        return loss(parameters, IntStream.range(0, data.rows()).toArray());
    }

    @Override
    public double loss(float[] parameters, int[] rows) {
        double squares = 0;
        for (float parameter : parameters) {
            squares += (double) parameter * parameter;
        }
        return mean(parameters, rows, Softmax::loss) + ridge / 2 * squares;
    }

    @Override
    public OptionalDouble accuracy(float[] parameters, int[] rows) {
        return OptionalDouble.of(
                mean(parameters, rows, (softmax, sample, label) -> softmax.predicted(sample) == label ? 1 : 0));
    }

    /** What is averaged over samples, given their logits. */
    private interface Score {
        double of(Softmax softmax, int sample, int label);
    }

    private double mean(float[] parameters, int[] rows, Score score) {
        int capacity = Math.min(rows.length, CHUNK);
        Network network = new Network(architecture, capacity, false, Blas.inUse().gemm());
        Softmax softmax = new Softmax(network.logits().values(), classes);
        double sum = 0;
        for (int from = 0; from < rows.length; from += capacity) {
            int count = Math.min(capacity, rows.length - from);
            load(rows, from, count, network);
            network.forward(parameters, count);
            for (int i = 0; i < count; i++) {
                sum += score.of(softmax, i, (int) data.label(rows[from + i]));
            }
        }
        return sum / rows.length;
    }

    private void load(int[] rows, int from, int count, Network network) {
        for (int i = 0; i < count; i++) {
            data.copyRow(rows[from + i], network.input().values(), i * data.features());
        }
    }

    private final class BackPropagation implements Evaluator {
        private final Gemm gemm = Blas.inUse().gemm();
        private int capacity;
        private Network network;
        private Softmax softmax;

        /** Room grows to the largest chunk that has come along. */
        private void makeRoom(int count) {
            if (capacity < count) {
                capacity = count;
                network = new Network(architecture, capacity, true, gemm);
                softmax = new Softmax(network.logits().values(), classes);
            }
        }

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            makeRoom(Math.min(size, CHUNK));
            float[] sum = gradient.overwriteDense();
            float lambda = (float) ridge;
            for (int k = 0; k < sum.length; k++) {
                sum[k] = lambda * parameters[k];
            }
            for (int from = 0; from < size; from += CHUNK) {
                int count = Math.min(CHUNK, size - from);
                load(batch, from, count, network);
                network.forward(parameters, count);
                for (int i = 0; i < count; i++) {
                    softmax.slopes(i, (int) data.label(batch[from + i]), 1.0 / size, network.logits().gradient());
                }
                network.backward(parameters, sum, count);
            }
        }
    }
}
