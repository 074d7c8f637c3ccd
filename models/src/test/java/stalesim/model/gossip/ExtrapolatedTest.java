package stalesim.model.gossip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.bound.synchronous.EcdError;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The recursion of ECD-PSGD for what is known of a worker's model; THEORY.md, S000-34. */
class ExtrapolatedTest {

    private static final int DIMENSION = 12;
    private static final RandomStreams STREAMS = new RandomStreams(3, 0);

    private static WorkerState worker(int dimension) {
        Objective objective = new NoisyQuadratic(
                IntStream.range(0, dimension).mapToObj(k -> new NoisyQuadratic.Mode(1, 0, 0, 0)).toList(), 0);
        return new WorkerState(0, objective, () -> new int[1], new float[dimension]);
    }

    /** A model that wanders, and what is told of it; the same wandering for every telling. */
    private static float[] wander(Telling telling, WorkerState worker, int steps) {
        UniformRandomProvider random = STREAMS.stream(1, Purpose.DATA);
        float[] told = worker.view().clone();
        for (int t = 1; t <= steps; t++) {
            float[] next = worker.view().clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += (random.nextFloat() - 0.4f) / 10;
            }
            telling.tell(worker, next, told);
            System.arraycopy(next, 0, worker.view(), 0, next.length);
            worker.advanceReplica();
        }
        return told;
    }

    @Test
    void withoutCompressionTheModelIsKnownExactly() {
        WorkerState worker = worker(DIMENSION);
        float[] told = wander(new Extrapolated(Quantiser.IDENTITY, 1, STREAMS), worker, 500);
        assertThat(told).containsExactly(worker.view());
    }

    /**
     * Against y_{t+1} = (1 - 2/t) y_t + (2/t) C(z_{t+1}), z_{t+1} = (1 - t/2) x_t + (t/2) x_{t+1} in double precision,
     * with the same draws. Each step rounds the error, below E, by at most 2^-24 E, which later steps do not enlarge
     * from t = 1 on (|1 - 2/t| <= 1), and the last adds 2^-24 |y|.
     */
    @Test
    void isTheRecursionOfThePaper() {
        int steps = 200;
        WorkerState worker = worker(DIMENSION);
        float[] told = wander(new Extrapolated(new StochasticQuantiser(4), 1, STREAMS), worker, steps);

        double[] y = new double[DIMENSION];
        double[] largestError = {0};
        WorkerState same = worker(DIMENSION);
        UniformRandomProvider random = STREAMS.stream(0, Purpose.COMPRESSION);
        wander((who, next, ignored) -> {
            double t = who.version() + 1.0;
            double[] z = new double[DIMENSION];
            for (int k = 0; k < DIMENSION; k++) {
                z[k] = (1 - t / 2) * who.view()[k] + t / 2 * next[k];
            }
            new StochasticQuantiser(4).quantise(z, random);
            for (int k = 0; k < DIMENSION; k++) {
                y[k] = (1 - 2 / t) * y[k] + 2 / t * z[k];
                largestError[0] = Math.max(largestError[0], Math.abs(y[k] - next[k]));
            }
        }, same, steps);

        assertThat(same.view()).containsExactly(worker.view());
        assertThat(largestError[0]).isGreaterThan(1e-3);
        for (int k = 0; k < DIMENSION; k++) {
            double tolerance = 0x1p-24 * (steps * largestError[0] + Math.abs(y[k])) + 1e-12;
            assertThat((double) told[k]).isCloseTo(y[k], within(tolerance));
        }
    }

    /**
     * A quantiser whose errors are +-r has variance r^2 = s^2/2; after t steps the mean of (y - x)^2 over N coordinates
     * is the closed form within 6 standard errors, sqrt(2/N) of it for errors that are sums of many (a sum of few has a
     * smaller fourth moment). 5 comparisons: false alarms below 1e-8.
     */
    @Test
    void errorsOfCompressionAverageOut() {
        int coordinates = 20_000;
        double r = 0.25;
        Quantiser noisy = new Quantiser() {
            @Override
            public void quantise(double[] z, UniformRandomProvider random) {
                for (int k = 0; k < z.length; k++) {
                    z[k] += random.nextBoolean() ? r : -r;
                }
            }

            @Override
            public int bits() {
                return 1;
            }
        };
        for (int steps : new int[] {1, 2, 5, 20, 100}) {
            WorkerState worker = worker(coordinates);
            float[] told = wander(new Extrapolated(noisy, 1, STREAMS), worker, steps);
            double squares = 0;
            for (int k = 0; k < coordinates; k++) {
                squares += Math.pow((double) told[k] - worker.view()[k], 2);
            }
            // y_{t+1} after t steps of the recursion
            double expected = new EcdError(r * Math.sqrt(2), steps).value();
            assertThat(squares / coordinates)
                    .isCloseTo(expected, within(6 * Math.sqrt(2.0 / coordinates) * expected));
        }
    }
}
