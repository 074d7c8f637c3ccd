package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.GaussianBlobs;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.random.RandomStreams;

/**
 * Gradients and steps allocate nothing: not one byte in a thousand of them. The JVM itself allocates some hundred bytes
 * for a thread whose running method it replaces by a compiled one, so the least of several rounds counts: an
 * allocation by a gradient would be in each of them, 16,000 bytes at least.
 */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int[] BATCH = {1, 5, 5, 99};

    private record Case(String name, Objective objective) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        DataSet sparse = RulerSamples.sparse(100, 50, 0.1).generate(new RandomStreams(1, 0));
        DataSet dense = RulerSamples.dense(100, 50).generate(new RandomStreams(1, 0));
        DataSet dense3 = new GaussianBlobs(100, 50, 3, 1).generate(new RandomStreams(1, 0));
        DataSet sparse3 = withLabelsZero((SparseData) sparse);
        for (Ridge rule : Ridge.values()) {
            for (DataSet data : new DataSet[] {sparse, dense}) {
                String suffix = ", " + data.getClass().getSimpleName() + ", " + rule;
                cases.add(new Case("logistic" + suffix, new LogisticRegression(data, 0.1, rule)));
                cases.add(new Case("least squares" + suffix, new LeastSquares(data, 0.1, rule)));
                cases.add(new Case("hinge" + suffix, new SupportVectorMachine(data, 0.1, rule)));
            }
            cases.add(new Case("softmax, dense, " + rule, new SoftmaxRegression(dense3, 3, 0.1, rule)));
            cases.add(new Case("softmax, sparse, " + rule, new SoftmaxRegression(sparse3, 3, 0.1, rule)));
        }
        return cases.stream();
    }

    private static SparseData withLabelsZero(SparseData data) {
        int[] start = new int[data.rows() + 1];
        int[] index = new int[(int) data.nonZeros()];
        float[] value = new float[index.length];
        for (int row = 0; row < data.rows(); row++) {
            start[row + 1] = data.start(row + 1);
        }
        for (int e = 0; e < index.length; e++) {
            index[e] = data.index(e);
            value[e] = data.value(e);
        }
        return new SparseData("zeros", data.features(), start, index, value, new float[data.rows()]);
    }

    private static void steps(Objective.Evaluator evaluator, Gradient gradient, float[] x, int count) {
        for (int t = 0; t < count; t++) {
            evaluator.gradient(x, BATCH, BATCH.length, gradient);
            gradient.descend(x, 0.01f, 0, x.length);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAllocateNothing(Case of) {
        assumeTrue(THREADS.isThreadAllocatedMemorySupported());
        Objective.Evaluator evaluator = of.objective().evaluator();
        Gradient gradient = new Gradient(of.objective().dimension());
        float[] x = new float[of.objective().dimension()];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            steps(evaluator, gradient, x, 1_000);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }
}
