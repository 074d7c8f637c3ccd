package stalesim.model.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.neural.architecture.Architecture;
import stalesim.model.neural.architecture.LeNet5;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.architecture.SmallCnn;
import stalesim.model.neural.layer.Shape;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * Gradients allocate nothing once warm: when every array is as large as it gets, and the JVM has compiled the loops
 * over vectors, which are objects until then. When that is depends on the machine, so the test tries again until it
 * is so, and fails if it never is.
 */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 400;
    private static final int GRADIENTS = 10;

    static Stream<Architecture> architectures() {
        Shape picture = new Shape(1, 14, 14);
        return Stream.of(
                MultilayerPerceptron.of(picture, 10), SmallCnn.of(picture, 10), LeNet5.of(picture, 10));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void aWarmEvaluatorAllocatesNothing(Architecture architecture) {
        SoftmaxCrossEntropy objective = new SoftmaxCrossEntropy(Networks.samples(architecture, 20), architecture, 0.1);
        Objective.Evaluator evaluator = objective.evaluator();
        float[] x = Networks.point(architecture);
        Gradient gradient = new Gradient(x.length);
        int[] batch = {3, 1, 4, 1, 5, 9, 2, 6};
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < GRADIENTS; k++) {
                evaluator.gradient(x, batch, batch.length - k % 3, gradient);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }
}
