package stalesim.model.bound.weighted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class WeightedBoundsTest {

    private static LaggingNodes nodes(double rate, double... lags) {
        return new LaggingNodes(ContractionRate.of(rate), DoubleStream.of(lags).boxed().toList());
    }

    @Test
    void referenceWeightsAndConditions() {
        JsonNode rows = reference("wp_sgd").get("rows");
        assertThat(rows.size()).isEqualTo(6);
        for (JsonNode row : rows) {
            LaggingNodes nodes = new LaggingNodes(
                    ContractionRate.of(row.get("r").asDouble()),
                    StreamSupport.stream(row.get("T").spliterator(), false)
                            .map(JsonNode::asDouble)
                            .toList());
            for (int i = 0; i < nodes.nodes(); i++) {
                assertExact(nodes.weights().get(i), row.get("weights").get(i));
            }
            BeatsFastestNode condition = new BeatsFastestNode(nodes);
            assertExact(nodes.sum(), row.get("S=sum r^T"));
            assertExact(condition.left(), row.get("lhs 2S"));
            assertExact(condition.right(), row.get("rhs sqrt(k)+k"));
            assertThat(condition.holds()).isEqualTo(row.get("condition(9)").asBoolean());
            // k - S cancels up to two digits and a half
            double left = new WassersteinCondition(nodes, 0, new WassersteinCondition.Start(1, 1, 1)).left();
            assertThat(left).isCloseTo(row.get("cor2_lhs (S-sqrt k)/(k-S)").asDouble(), within(1e-11 * left));
        }
    }

    @Test
    void referenceHalfLivesAndFastNodes() {
        JsonNode halfLives = reference("wp_sgd").get("half_life ln2/-ln r");
        for (String rate : halfLives.propertyNames()) {
            assertExact(ContractionRate.of(Double.parseDouble(rate)).halfLife(), halfLives.get(rate));
        }
        JsonNode needed = reference("wp_sgd").get("min number of fast nodes when slow T->inf: > (k+sqrt k)/2");
        for (String nodes : needed.propertyNames()) {
            assertExact(new FastNodesNeeded(Integer.parseInt(nodes)).value(), needed.get(nodes));
        }
        assertThat(halfLives.size() + needed.size()).isEqualTo(7);
    }

    /** 1 : 1/2 : 1/4 after 0, 1 and 2 updates with r = 1/2. */
    @Test
    void weightsByHand() {
        LaggingNodes nodes = nodes(0.5, 0, 1, 2);
        assertExact(nodes.sum(), 1.75);
        assertExact(nodes.weights().get(0), 4 / 7.0);
        assertExact(nodes.weights().get(2), 1 / 7.0);
        assertThat(nodes(0.5, 1e9, 1e9 + 1, 1e9 + 2).weights()).isEqualTo(nodes.weights());
        assertThat(nodes(0.9, 0, Double.POSITIVE_INFINITY).weights()).containsExactly(1.0, 0.0);
        assertThat(nodes(0.9, 3, 3, 3, 3).weights()).containsOnly(0.25);
        assertExact(ContractionRate.of(0.01, 1e-4).rate(), 0.999999);
        assertThatIllegalArgumentException().isThrownBy(() -> nodes(0.9, -1));
    }

    /** Against the linear system itself; without bias all weights are alike. */
    @Test
    void optimalWeightsSolveTheirSystem() {
        LaggingNodes nodes = nodes(0.9, 0, 2, 7, 20);
        OptimalWeights optimal = new OptimalWeights(nodes, 20, 3, 0.5);
        RealMatrix system = MatrixUtils.createRealIdentityMatrix(4).scalarMultiply(0.25);
        RealVector biases = new ArrayRealVector(4);
        for (int i = 0; i < 4; i++) {
            biases.setEntry(i, 3 * Math.pow(0.9, 20 - nodes.lags().get(i)));
        }
        RealVector ones = new ArrayRealVector(4, 1);
        RealVector solution =
                new LUDecomposition(system.add(biases.outerProduct(biases))).getSolver().solve(ones);
        for (int i = 0; i < 4; i++) {
            assertExact(optimal.weights().get(i), solution.getEntry(i) / solution.dotProduct(ones));
        }
        assertThat(new OptimalWeights(nodes, 20, 0, 1).weights()).containsOnly(0.25);
        assertThatIllegalArgumentException().isThrownBy(() -> new OptimalWeights(nodes, 19, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2,2", "4,4", "10,7", "16,11", "64,37", "256,137"})
    void moreThanHalfOfTheNodesMustBeFast(int nodes, int fast) {
        assertThat(new FastNodesNeeded(nodes).whole()).isEqualTo(fast);
        assertExact(new SlowShare(nodes).value(), 1 - new FastNodesNeeded(nodes).value() / nodes);
        for (int count = 1; count <= nodes; count++) {
            List<Double> lags = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                lags.add(i < count ? 0 : Double.POSITIVE_INFINITY);
            }
            LaggingNodes cluster = new LaggingNodes(ContractionRate.of(0.9), lags);
            assertThat(new BeatsFastestNode(cluster).holds()).isEqualTo(count >= fast);
        }
    }

    /** Deterministic: the condition implies the smaller bound, not the other way around. */
    @Test
    void theConditionIsSufficientAndNotNecessary() {
        SplittableRandom random = new SplittableRandom(3);
        int better = 0;
        for (int i = 0; i < 10_000; i++) {
            Training training = new Training(1, 1, random.nextDouble(0.001, 0.5), random.nextInt(200));
            List<Double> lags = new ArrayList<>(List.of(0.0));
            for (int k = random.nextInt(1, 12); k > 0; k--) {
                lags.add((double) random.nextInt(20));
            }
            LaggingNodes nodes = new LaggingNodes(training.rate(), lags);
            LaggingNodes fastest = new LaggingNodes(training.rate(), List.of(0.0));
            Smoothness smooth = new Smoothness(1, 0.1);
            double average = new AverageLoss(training, nodes, smooth, Reading.CORRECTED).value();
            double alone = new AverageLoss(training, fastest, smooth, Reading.CORRECTED).value();
            if (new BeatsFastestNode(nodes).holds()) {
                assertThat(average).isLessThan(alone);
            } else if (average < alone) {
                better++;
            }
        }
        assertThat(better).isPositive();
    }

    /** With W_1 = W_2 and no stationary noise the right side is 1, and eq. 22 is eq. 9. */
    @Test
    void corollaryTwoBecomesCorollaryThree() {
        for (double lag : new double[] {0, 1, 5, 10, 20, 40, 100, 1000}) {
            LaggingNodes nodes = nodes(0.98, 0, 0, lag, 2 * lag);
            WassersteinCondition exact =
                    new WassersteinCondition(nodes, 10, new WassersteinCondition.Start(1, 1, 0));
            assertThat(exact.holds()).isEqualTo(new BeatsFastestNode(nodes).holds());
            assertExact(exact.right(), 1);
        }
        assertThat(new WassersteinCondition(nodes(0.9, 0), 1, new WassersteinCondition.Start(1, 2, 1)).holds())
                .isFalse();
    }

    /** sigma sqrt(2 L gap) + L sigma^2/2 + gap is a square with sqrt(L/2); the literal one is larger. */
    @Test
    void theSquareOfTheoremOne() {
        for (double deviation : new double[] {0, 0.1, 1, 7}) {
            Smoothness smooth = new Smoothness(3, 0.4);
            double printed = deviation * Math.sqrt(2 * 3 * 0.4) + 3 * deviation * deviation / 2 + 0.4;
            assertExact(new SpreadLoss(deviation, smooth, Reading.CORRECTED).value(), printed);
        }
        Smoothness bottom = new Smoothness(3, 0);
        // c = 3 x^2/2 around its minimum: E c = 3 sigma^2/2, with equality
        assertExact(new SpreadLoss(2, bottom, Reading.CORRECTED).value(), 6);
        assertExact(new SpreadLoss(2, bottom, Reading.LITERAL).value(), 24);
    }

    /** G = 2, lambda = 0.5, eta = 0.2, t = 2: G/lambda = 4, r^t = 0.81 and 2 G sqrt(eta/lambda) = 4 sqrt(0.4). */
    @Test
    void distancesAndDeviationsByHand() {
        Training training = new Training(2, 0.5, 0.2, 2);
        double stationary = 4 * Math.sqrt(0.4);
        assertExact(new NodeDistance(training).value(), 3.24);
        assertExact(new NodeDeviation(training).value(), stationary + 3.24);
        LaggingNodes even = new LaggingNodes(training.rate(), List.of(0.0, 0.0, 0.0, 0.0));
        assertExact(new AverageDistance(training, even).value(), 3.24);
        assertExact(new AverageDeviation(training, even).value(), (stationary + 3.24) / 2);
        assertExact(new AverageDeviation(training, even).tighter(), (stationary + 3.24) / 2);
        LaggingNodes uneven = new LaggingNodes(training.rate(), List.of(0.0, 1.0));
        assertExact(new AverageDistance(training, uneven).value(), 3.24 * 2 / 1.9);
        assertExact(new AverageDeviation(training, uneven).value(), Math.sqrt(2) / 1.9 * (stationary + 3.24));
        double first = stationary + 3.24;
        double second = 0.9 * stationary + 3.24;
        assertExact(new AverageDeviation(training, uneven).tighter(), Math.hypot(first, second) / 1.9);
        assertExact(new FixedPointLoss(0.2, 2).value(), 1.6);
        assertExact(new RelativeDeviation(1, 0.5).value(), 1.5);
    }

    /** The bound on the mean is the weighted sum of the nodes' own: sum w_i r^(t - T_i) = k r^t / S. */
    @Test
    void theMeanIsTheWeightedSumOfTheNodes() {
        Training training = new Training(1, 1, 0.02, 100);
        LaggingNodes nodes = new LaggingNodes(training.rate(), List.of(0.0, 3.0, 17.0, 60.0));
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            Training own = new Training(1, 1, 0.02, 100 - nodes.lags().get(i));
            sum += nodes.weights().get(i) * new NodeDistance(own).value();
        }
        assertExact(new AverageDistance(training, nodes).value(), sum);
    }

    /**
     * Deductions 1 and 2 against the exact recursion of a quadratic, x' = r x + noise with a stationary variance of 1:
     * after many averages the variance is the plateau, where the literal factor is next to nothing.
     */
    @ParameterizedTest
    @CsvSource({"0,0", "5,0", "5,20", "40,10"})
    void averagingSettlesAtAPlateau(double second, double third) {
        LaggingNodes nodes = nodes(0.99, 0, second, third, 0);
        AveragingContracts averaging = new AveragingContracts(nodes, 50);
        assertThat(averaging.holds()).isTrue();
        double mean = 1;
        double variance = 0;
        for (int average = 0; average < 400; average++) {
            double factor = 0;
            double fresh = 0;
            for (int i = 0; i < 4; i++) {
                double weight = nodes.weights().get(i);
                double own = Math.pow(0.99, 50 - nodes.lags().get(i));
                factor += weight * own;
                fresh += weight * weight * (1 - own * own);
            }
            mean *= factor;
            variance = factor * factor * variance + fresh;
        }
        assertThat(mean).isCloseTo(Math.pow(averaging.factor(), 400), within(1e-10 * mean));
        Training training = new Training(1, 0.1, 0.1, 400 * 50.0);
        Smoothness smooth = new Smoothness(1, 0.1);
        RepeatedAveraging corrected = new RepeatedAveraging(averaging, training, smooth, Reading.CORRECTED);
        RepeatedAveraging literal = new RepeatedAveraging(averaging, training, smooth, Reading.LITERAL);
        assertThat(corrected.deviationFactor()).isCloseTo(Math.sqrt(variance), within(1e-9));
        assertThat(literal.deviationFactor()).isLessThan(1e-50);
        if (second == 0) {
            assertExact(corrected.deviationFactor(), 0.5);
        }
    }

    /** r^50 (k/S) = 0.605 * 2/1.006 for a lag of 500: the average loses more than the span wins. */
    @Test
    void averagingMayLoseMoreThanTheSpanWins() {
        AveragingContracts far = new AveragingContracts(nodes(0.99, 0, 500), 50);
        assertThat(far.holds()).isFalse();
        assertExact(far.value(), 1 - Math.pow(0.99, 50) * 2 / (1 + Math.pow(0.99, 500)));
        Training training = new Training(1, 0.1, 0.1, 500);
        assertThat(new RepeatedAveraging(far, training, new Smoothness(1, 0), Reading.CORRECTED).value())
                .isInfinite();
    }

    /** Lemma 4 admits eta h near 1 at any delay up to r^M, where a constant delay diverges: it relies on Check. */
    @Test
    void lemmaFourAloneDoesNotContract() {
        DelayedContraction lemma = new DelayedContraction(0.5, 1e-6, 1, 8);
        assertThat(lemma.holds()).isTrue();
        DelayedStep limit = new DelayedStep(8, 1);
        assertThat(limit.value()).isLessThan(0.5);
        assertThat(growth(0.5, 8)).isGreaterThan(10);
        assertThat(growth(0.99 * limit.value(), 8)).isLessThan(0.1);
        assertThat(growth(1.01 * limit.value(), 8)).isGreaterThan(10);
        assertExact(new DelayedStep(0, 4).value(), 0.5);
        assertThat(new DelayedContraction(0.5, 1, 1, 0).holds()).isTrue();
        assertThat(new DelayedContraction(0.5, 1, 1, 1).holds()).isFalse();
    }

    /**
     * Largest |x| in the last 100 of 20000 updates of x' = x - g x_{-8} over that in the first 100. Moduli move by 0.45
     * of a change of g (see DelayStabilityTest): 1 % of the limit 0.1845 is exp(0.00083 * 19900) = 1.5e7.
     */
    private static double growth(double gain, int delay) {
        double[] past = new double[delay + 1];
        Arrays.fill(past, 1);
        double first = 0;
        double last = 0;
        for (int i = 0; i < 20_000 && last < 1e100; i++) {
            int now = i % past.length;
            int before = (i + past.length - 1) % past.length;
            past[now] = past[before] - gain * past[now];
            first = i < 100 ? Math.max(first, Math.abs(past[now])) : first;
            last = i % 100 == 0 ? 0 : Math.max(last, Math.abs(past[now]));
        }
        return last / first;
    }
}
