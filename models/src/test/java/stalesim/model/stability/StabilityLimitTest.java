package stalesim.model.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.InverseStaleness.Divisor;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import tools.jackson.databind.JsonNode;

class StabilityLimitTest {

    private static JsonNode reference(String key) {
        return SharedFiles.json("reference/reference-values.json").get("delay_stability").get(key);
    }

    /** One zero of a cosine, refined to 1e-15, and a few roundings. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 31, 63, 1_000, 99_999})
    void constantDelayHasItsClosedForms(int delay) {
        DelayKernel kernel = DelayKernel.constant(delay);
        double limit = ConstantDelay.limit(delay);
        assertThat(StabilityLimit.of(kernel)).isCloseTo(limit, within(1e-10 * limit));
        double oscillation = ConstantDelay.oscillationLimit(delay);
        assertThat(OscillationLimit.of(kernel)).isCloseTo(oscillation, within(1e-10 * oscillation));
    }

    @Test
    void constantDelayHasTheReferenceValues() {
        JsonNode limits = reference("constant delay tau: max eta*h=2 sin(pi/(2(2tau+1)))");
        for (String delay : limits.propertyNames()) {
            double limit = limits.get(delay).asDouble();
            assertThat(ConstantDelay.limit(Long.parseLong(delay))).isCloseTo(limit, within(1e-15));
        }
        JsonNode oscillation = reference("non-oscillatory limit tau^tau/(tau+1)^(tau+1)");
        for (String delay : oscillation.propertyNames()) {
            double limit = oscillation.get(delay).asDouble();
            assertThat(ConstantDelay.oscillationLimit(Long.parseLong(delay))).isCloseTo(limit, within(1e-15));
        }
        assertThat(limits.size() + oscillation.size()).isEqualTo(17);
        assertThat(ConstantDelay.limit(1L << 50)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.9, 0.5, 0.125, 0.03125, 0.01, 0.001})
    void geometricDelayHasItsClosedForms(double p) {
        DelayKernel kernel = DelayKernel.of(new Geometric(p));
        double mean = GeometricDelay.meanLimit(p);
        assertThat(StabilityLimit.of(kernel)).isCloseTo(mean, within(1e-9 * mean));
        double oscillation = GeometricDelay.oscillationLimit(p);
        assertThat(OscillationLimit.of(kernel)).isCloseTo(oscillation, within(1e-9 * oscillation));
    }

    @Test
    void randomDelaysHaveTheReferenceValues() {
        JsonNode geometric = reference("geometric p (mean dynamics): eta*h<2(2-p)/p");
        for (String p : geometric.propertyNames()) {
            assertThat(GeometricDelay.meanLimit(Double.parseDouble(p))).isEqualTo(geometric.get(p).asDouble());
        }
        JsonNode poisson = reference("mean-dynamics limit Poisson(m-1) (double precision roots)");
        for (String workers : poisson.propertyNames()) {
            double limit = poisson.get(workers).asDouble();
            DelayKernel kernel = DelayKernel.of(new Poisson(Integer.parseInt(workers) - 1));
            // roots in double precision: the reference is good to about 1e-9
            assertThat(StabilityLimit.of(kernel)).isCloseTo(limit, within(1e-8 * limit));
        }
        assertThat(geometric.size() + poisson.size()).isEqualTo(9);
    }

    /**
     * 300 random kernels of up to 30 weights, some negative: just below the limit all eigenvalues of the companion
     * matrix lie within the circle, just above one is outside. The modulus moves by at least 1e-4 of the change where
     * it does not touch; a change of 1e-4 is then far above the eigenvalues' error of 1e-12.
     */
    @Test
    void agreesWithTheRootsOfTheCharacteristicPolynomial() {
        UniformRandomProvider random = new RandomStreams(12, 0).stream(0, Purpose.MINI_BATCH);
        for (int trial = 0; trial < 300; trial++) {
            double[] weights = new double[1 + random.nextInt(30)];
            double lowest = trial % 3 == 0 ? -0.2 : 0;
            Arrays.setAll(weights, j -> lowest + random.nextDouble());
            DelayKernel kernel = new DelayKernel(weights);
            double limit = StabilityLimit.of(kernel);
            if (kernel.sum() <= 0) {
                assertThat(limit).isZero();
                continue;
            }
            for (double share : new double[] {0.01, 0.3, 0.7, 0.9999}) {
                assertThat(new CharacteristicRoots(kernel, share * limit).largestModulus()).isLessThan(1);
            }
            assertThat(new CharacteristicRoots(kernel, 1.0001 * limit).largestModulus()).isGreaterThan(1);
        }
    }

    /** x_{i+1} = x_i - 0.1 x_{i-3}: each root solves z^4 - z^3 + 0.1 = 0, to 1e-13. */
    @Test
    void rootsSolveTheirPolynomial() {
        Complex[] roots = new CharacteristicRoots(DelayKernel.constant(3), 0.1).roots();
        assertThat(roots).hasSize(4);
        for (Complex z : roots) {
            assertThat(z.pow(4).subtract(z.pow(3)).add(0.1).abs()).isLessThan(1e-13);
        }
    }

    @Test
    void followsTheReferenceTrajectory() {
        JsonNode expected = reference("trajectory x_{i+1}=x_i-0.1*x_{i-3}, x=1 for i<=0");
        double[] x = new double[60];
        Arrays.fill(x, 0, 4, 1);
        for (int i = 4; i < x.length; i++) {
            x[i] = x[i - 1] - 0.1 * x[i - 4];
        }
        for (String key : expected.propertyNames()) {
            double value = expected.get(key).asDouble();
            assertThat(x[3 + Integer.parseInt(key.substring(2))]).isCloseTo(value, within(1e-8 * value));
        }
    }

    /** A rule that scales all steps by s moves the limit by 1/s; damping what is stale moves it up. */
    @Test
    void rulesMoveTheLimit() {
        StalenessLaw law = new Poisson(15);
        double constant = StabilityLimit.of(DelayKernel.of(law));
        double damped = StabilityLimit.of(DelayKernel.of(law, new InverseStaleness(1, Divisor.ONE_PLUS), 0));
        double tail = StabilityLimit.of(
                DelayKernel.of(law, new AdaptiveStep(new TailTau(1), law, 1, StepLimits.NONE), 0));
        double halved = StabilityLimit.of(
                DelayKernel.of(law, new AdaptiveStep(new TailTau(0), law, 0.5, StepLimits.NONE), 0));
        assertThat(halved).isCloseTo(2 * constant, within(1e-12));
        assertThat(tail).isGreaterThan(1.05 * constant);
        assertThat(damped).isGreaterThan(10 * constant);
    }

    /** Uniform on 0 to 7 with everything above 3 refused is uniform on 0 to 3: a few roundings of 1e-16. */
    @Test
    void aRefusedGradientIsNoUpdate() {
        StalenessLaw offered = new BoundedUniform(7);
        StepLimits limits = new StepLimits(5, 3, true);
        DelayKernel kernel = DelayKernel.of(offered, new AdaptiveStep(new TailTau(0), offered, 1, limits), 0);
        assertThat(kernel.weights()).containsExactly(DelayKernel.of(new BoundedUniform(3)).weights(), within(1e-14));
    }

    /**
     * The closed recursion of second moments against 4,000 updates of 4,000 paths each, 20 % below the limit (all
     * shrink by far more than half) and 40 % above (the mean square grows).
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 16})
    void geometricSecondMomentsTurnAtTheirLimit(int workers) {
        double limit = GeometricDelay.secondMomentLimit(1.0 / workers);
        assertThat(limit).isBetween(ConstantDelay.limit(workers - 1L), GeometricDelay.meanLimit(1.0 / workers));
        assertThat(meanSquare(workers, 0.8 * limit)).isLessThan(0.5);
        assertThat(meanSquare(workers, 1.4 * limit)).isGreaterThan(2);
    }

    private static double meanSquare(int workers, double gain) {
        int updates = 60 * workers;
        int paths = 4_000;
        double sum = 0;
        UniformRandomProvider random = new RandomStreams(13, workers).stream(0, Purpose.SCHEDULING);
        double[] x = new double[updates + 1];
        for (int path = 0; path < paths; path++) {
            x[0] = 1;
            for (int t = 0; t < updates; t++) {
                double draw = Math.log(1 - random.nextDouble()) / Math.log1p(-1.0 / workers);
                x[t + 1] = x[t] - gain * x[(int) Math.max(0, t - Math.floor(draw))];
            }
            sum += x[updates] * x[updates];
        }
        return sum / paths;
    }

    @Test
    void withoutDelayBothMomentsHaveTheKnownLimit() {
        assertThat(GeometricDelay.secondMomentLimit(1)).isCloseTo(2, within(1e-12));
        assertThat(GeometricDelay.secondMomentLimit(1e-4) / 1e-2).isBetween(1.4, 1.45);
    }

    @Test
    void refusesWhatHasNoKernel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DelayKernel(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DelayKernel(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> OscillationLimit.of(new DelayKernel(1, -0.1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CharacteristicRoots(DelayKernel.constant(501), 0.1))
                .withMessageContaining("order must be <= 500");
        assertThat(StabilityLimit.of(new DelayKernel(-1, 0.5))).isZero();
    }
}
