package stalesim.model.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.data.SparseData;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.objective.Ridge;
import stalesim.model.objective.SupportVectorMachine;

/**
 * Time of one SGD step with one sample, gradient and update, over data of the size of w8a. A timed invocation is short
 * enough that many are not interrupted: compare the fastest (p0.00) and the median (p0.50).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class SparseGradientBenchmark {

    private static final int STEPS = 1_000;
    private static final float STEP = 0.01f;
    private static final double RIDGE = 1e-4;

    /** Long enough that neither caches nor branch predictors learn it. */
    private final int[] order = SampleStream.order(500 * STEPS);

    private int next;
    private final int[] batch = new int[1];
    private final float[] x = new float[SampleStream.FEATURES];
    private final Gradient gradient = new Gradient(SampleStream.FEATURES);
    private final SparseData data = SampleStream.data();
    private final BareLogistic bare = new BareLogistic(data);
    private final Objective logistic = new LogisticRegression(data, 0);
    private final Objective logisticSpread = new LogisticRegression(data, RIDGE, Ridge.SPREAD);
    private final Objective logisticExact = new LogisticRegression(data, RIDGE, Ridge.EXACT);
    private final Objective leastSquares = new LeastSquares(data, 0);
    private final Objective svmSpread = new SupportVectorMachine(data, RIDGE, Ridge.SPREAD);

    /** Checks that the objective and the loops take the same steps. */
    @Setup
    public void check() {
        float[] one = new float[SampleStream.FEATURES];
        float[] other = new float[SampleStream.FEATURES];
        Objective.Evaluator evaluator = logistic.evaluator();
        for (int row = 0; row < 1000; row++) {
            bare.logisticStep(row, STEP, one);
            batch[0] = row;
            evaluator.gradient(other, batch, 1, gradient);
            gradient.descend(other, STEP, 0, other.length);
        }
        for (int k = 0; k < one.length; k++) {
            if (Math.abs(one[k] - other[k]) > 1e-5) {
                throw new IllegalStateException("coordinate " + k + ": " + one[k] + " and " + other[k]);
            }
        }
    }

    /** Where the next steps begin in the order. */
    private int advance() {
        next = (next + STEPS) % order.length;
        return next;
    }

    private float steps(Objective objective) {
        Objective.Evaluator evaluator = objective.evaluator();
        int first = advance();
        for (int i = first; i < first + STEPS; i++) {
            batch[0] = order[i];
            evaluator.gradient(x, batch, 1, gradient);
            gradient.descend(x, STEP, 0, x.length);
        }
        return x[0];
    }

    /** The floor: dot and axpy. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float bareDotAndAxpy() {
        int first = advance();
        for (int i = first; i < first + STEPS; i++) {
            bare.linearStep(order[i], STEP, x);
        }
        return x[0];
    }

    /** Dot, exponential and axpy. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float bareLogistic() {
        int first = advance();
        for (int i = first; i < first + STEPS; i++) {
            bare.logisticStep(order[i], STEP, x);
        }
        return x[0];
    }

    /** Logistic regression without ridge. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float logistic() {
        return steps(logistic);
    }

    /** Logistic regression with the ridge term spread over the samples: sparse gradients. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float logisticSpreadRidge() {
        return steps(logisticSpread);
    }

    /** Logistic regression with the exact ridge term: dense gradients. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float logisticExactRidge() {
        return steps(logisticExact);
    }

    /** Least squares without ridge. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float leastSquares() {
        return steps(leastSquares);
    }

    /** Support vector machine with the ridge term spread over the samples. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public float svmSpreadRidge() {
        return steps(svmSpread);
    }
}
