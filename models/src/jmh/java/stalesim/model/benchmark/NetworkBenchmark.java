package stalesim.model.benchmark;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.data.DenseData;
import stalesim.model.neural.SoftmaxCrossEntropy;
import stalesim.model.neural.blas.Blas;
import stalesim.model.neural.blas.Gemm;
import stalesim.model.neural.blas.Matrix;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Gradients of networks a second on one thread, beside the matrix products that they consist of, alone: by the backend
 * in use, and by the library's own Java backend. {@code gigaflops} is the rate of that work in each. What the gradient
 * reaches of the rate of its products is the share that everything else leaves.
 *
 * <p>{@code -Dstalesim.blas=java} (or native) among the forks' arguments chooses another backend.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NetworkBenchmark {

    private static final int ROWS = 5_000;

    /** Architecture and batch size. */
    @Param({"mlp-512", "mlp-128", "lenet-128", "lenet-16", "cnn-512"})
    public String network;

    private Work work;
    private Objective.Evaluator evaluator;
    private float[] x;
    private int[] batch;
    private Gradient gradient;
    private final Gemm gemm = Blas.inUse().gemm();
    private final BLAS library = JavaBLAS.getInstance();
    private float[] left;
    private float[] right;
    private float[] result;

    /** The work that was done, as a rate. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Rate {
        /** Thousand million additions and multiplications. */
        public double gigaflops;
    }

    /** Random images and start values; the gradient is checked once against the loss. */
    @Setup
    public void prepare() {
        work = new Work(network);
        UniformRandomProvider random = new RandomStreams(1, 0).stream(0, Purpose.DATA);
        DenseData data = data(work.architecture.input().size(), random);
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(data, work.architecture, 0);
        evaluator = objective.evaluator();
        x = objective.start(random);
        batch = random.ints(work.batch, 0, ROWS).toArray();
        gradient = new Gradient(x.length);
        check(objective);
        int size = work.products.stream().mapToInt(p -> Math.max(Math.max(p[0] * p[1], p[1] * p[2]), p[0] * p[2]))
                .max().orElseThrow();
        left = new float[size];
        right = new float[size];
        result = new float[size];
        Arrays.fill(left, 0.5f);
        Arrays.fill(right, 0.25f);
    }

    private static DenseData data(int features, UniformRandomProvider random) {
        float[] values = new float[ROWS * features];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat();
        }
        float[] labels = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.nextInt(10);
        }
        return new DenseData("noise", features, values, labels);
    }

    /** A short step down the gradient changes the loss by its length times the gradient's squared norm. */
    private void check(SoftmaxCrossEntropy objective) {
        evaluator.gradient(x, batch, batch.length, gradient);
        float step = 1e-3f;
        float[] below = x.clone();
        gradient.descend(below, step, 0, x.length);
        float[] above = x.clone();
        gradient.descend(above, -step, 0, x.length);
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            squares += (double) gradient.get(k) * gradient.get(k);
        }
        double slope = (objective.loss(above, batch) - objective.loss(below, batch)) / (2 * step);
        if (!(Math.abs(slope - squares) < 0.05 * squares)) {
            throw new IllegalStateException("slope " + slope + ", squared gradient " + squares);
        }
    }

    /** The gradient. */
    @Benchmark
    public float gradient(Rate rate) {
        evaluator.gradient(x, batch, batch.length, gradient);
        rate.gigaflops += work.gigaflops();
        return gradient.get(0);
    }

    /** Its products alone. */
    @Benchmark
    public float products(Rate rate) {
        for (int[] p : work.products) {
            multiply(p[0], p[1], p[2]);
        }
        rate.gigaflops += work.gigaflops();
        return result[0];
    }

    private final Matrix a = new Matrix();
    private final Matrix b = new Matrix();
    private final Matrix c = new Matrix();

    private void multiply(int m, int n, int k) {
        gemm.multiply(a.show(left, 0, m, k), b.show(right, 0, k, n), c.show(result, 0, m, n), false);
        verify(m * n, k);
    }

    private void verify(int size, int depth) {
        if (result[0] != 0.125f * depth || result[size - 1] != 0.125f * depth) {
            throw new IllegalStateException("entries are " + result[0] + " and must be " + 0.125f * depth);
        }
    }

    /** Its products by the library's Java backend, in the layout that it is fastest in. */
    @Benchmark
    public float productsByLibrary(Rate rate) {
        for (int[] p : work.products) {
            library.sgemm("T", "N", p[1], p[0], p[2], 1, right, 0, p[2], left, 0, p[2], 0, result, 0, p[1]);
            verify(p[0] * p[1], p[2]);
        }
        rate.gigaflops += work.gigaflops();
        return result[0];
    }
}
