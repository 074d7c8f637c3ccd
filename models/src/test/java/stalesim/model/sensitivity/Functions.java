package stalesim.model.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Functions of the unit cube, run at the points of a design. */
final class Functions {

    private Functions() {}

    static Answers run(UnitPoints points, ToDoubleFunction<double[]> function) {
        return Answers.ofSingleRuns(IntStream.range(0, points.size())
                .mapToDouble(point -> function.applyAsDouble(points.point(point)))
                .toArray());
    }

    /** Every run with its own normal noise of this deviation. */
    static Answers noisy(UnitPoints points, ToDoubleFunction<double[]> function, double deviation, Shape shape) {
        ContinuousSampler normal = normal(shape.seed());
        return replicated(points, shape, (point, replication) -> function.applyAsDouble(points.point(point))
                + deviation * normal.sample());
    }

    /** Noise that is common to all runs of a replication: a tilt of the answer along the first coordinate. */
    static Answers tilted(UnitPoints points, Shape shape) {
        double[] slopes = new double[shape.replications()];
        ContinuousSampler normal = normal(shape.seed());
        Arrays.setAll(slopes, replication -> normal.sample());
        return replicated(
                points, shape, (point, replication) -> slopes[replication] * points.coordinate(point, 0));
    }

    private static ContinuousSampler normal(int seed) {
        return ZigguratSampler.NormalizedGaussian.of(new RandomStreams(seed, 0).stream(0, Purpose.DATA));
    }

    private static Answers replicated(UnitPoints points, Shape shape, Run run) {
        double[][] answers = new double[points.size()][shape.replications()];
        for (int point = 0; point < answers.length; point++) {
            for (int replication = 0; replication < answers[point].length; replication++) {
                answers[point][replication] = run.answer(point, replication);
            }
        }
        return Answers.of(answers);
    }

    /** How often to run, with which noise. */
    record Shape(int replications, int seed) {}

    private interface Run {
        double answer(int point, int replication);
    }

    /** sin x_1 + 7 sin^2 x_2 + 0.1 x_3^4 sin x_1, each x from -pi to pi. */
    static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.sin(x2) * Math.sin(x2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /** Sobol's g-function: product of (|4 u_i - 2| + a_i) / (1 + a_i). */
    static double g(double[] u, double... a) {
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }
}
