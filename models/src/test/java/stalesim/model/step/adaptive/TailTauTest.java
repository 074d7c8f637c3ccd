package stalesim.model.step.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.stability.StepCheck;
import stalesim.model.stability.StepReport;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;
import tools.jackson.databind.JsonNode;

class TailTauTest {

    private static AdaptiveStep step(double amplitude, Shape shape, CumulativeKind cumulative, StalenessLaw law) {
        return new AdaptiveStep(new TailTau(amplitude, shape, cumulative), law, 1, StepLimits.NONE);
    }

    private static StepReport check(double amplitude, CumulativeKind cumulative, StalenessLaw law) {
        return StepCheck.of(step(amplitude, Shape.LINEAR, cumulative, law), law, 0);
    }

    private static String key(CumulativeKind cumulative) {
        return switch (cumulative) {
            case MID -> "F_mid_corrected";
            case AT_MOST -> "F_le_literal";
            case BELOW -> "F_lt_practical_note";
        };
    }

    /** Five sums of numbers below 2, each with a few roundings of 1e-16: 1e-14. */
    @ParameterizedTest
    @EnumSource
    void hasTheReferenceValues(CumulativeKind cumulative) {
        JsonNode cases = SharedFiles.json("reference/reference-values.json").get("tail_tau");
        assertThat(cases.size()).isEqualTo(4);
        for (JsonNode expected : cases) {
            double[] pmf = expected.get("pmf").valueStream().mapToDouble(JsonNode::asDouble).toArray();
            StalenessLaw law = new TabulatedLaw("reference", pmf);
            AdaptiveStep step = step(expected.get("A").asDouble(), Shape.LINEAR, cumulative, law);
            JsonNode values = expected.get(key(cumulative));
            for (int tau = 0; tau < pmf.length; tau++) {
                assertThat(step.at(0, tau)).isCloseTo(values.get("C").get(tau).asDouble(), within(1e-14));
            }
            StepReport report = StepCheck.of(step, law, 0);
            assertThat(report.mean()).isCloseTo(values.get("mean").asDouble(), within(1e-14));
            assertThat(report.variance()).isCloseTo(values.get("var").asDouble(), within(1e-14));
            assertThat(report.priorityPreserving()).isTrue();
        }
    }

    /** The reference's Bessel values carry 16 digits; sums over some hundred probabilities lose 1e-14. */
    @Test
    void asPrintedItsMeanIsOffByTheReferenceBias() {
        JsonNode bias = SharedFiles.json("reference/reference-values.json").get("tail_tau_mean_bias");
        JsonNode geometric = bias.get("geometric(p=1/m): A/(2m-1)");
        JsonNode poisson = bias.get("poisson(m-1): A*e^{-2(m-1)} I0(2(m-1))");
        for (String workers : geometric.propertyNames()) {
            int m = Integer.parseInt(workers);
            assertBias(geometric.get(workers).asDouble(), new Geometric(1.0 / m));
            assertBias(poisson.get(workers).asDouble(), new Poisson(m - 1));
        }
        assertThat(geometric.size() + poisson.size()).isEqualTo(12);
    }

    private static void assertBias(double expected, StalenessLaw law) {
        for (double amplitude : new double[] {0.3, 1}) {
            double bias = amplitude * expected;
            assertThat(check(amplitude, CumulativeKind.AT_MOST, law).meanBias(1)).isCloseTo(-bias, within(1e-13));
            assertThat(check(amplitude, CumulativeKind.BELOW, law).meanBias(1)).isCloseTo(bias, within(1e-13));
            assertThat(check(amplitude, CumulativeKind.MID, law).meanBias(1)).isCloseTo(0, within(1e-13));
        }
    }

    /**
     * 200 random laws of 1 to 40 values, some of probability 0, four shapes: the mean is 1 to 1e-14 for phi(x) = x, and
     * to the 1e-10 of the shapes' cell means else; the variance of the mid-CDF is A^2 (1 - sum p^3) / 3.
     */
    @Test
    void correctedItKeepsTheMeanUnderEveryLaw() {
        UniformRandomProvider random = new RandomStreams(11, 0).stream(0, Purpose.MINI_BATCH);
        for (int trial = 0; trial < 200; trial++) {
            double[] weights = new double[1 + random.nextInt(40)];
            Arrays.setAll(weights, tau -> Math.max(0, random.nextDouble() - 0.3) * Math.exp(-8 * random.nextDouble()));
            weights[random.nextInt(weights.length)] += 0.01;
            StalenessLaw law = new TabulatedLaw("random", weights);
            double amplitude = random.nextDouble();
            for (double exponent : new double[] {0.5, 1, 2, 7}) {
                AdaptiveStep step = step(amplitude, new Shape(exponent), CumulativeKind.MID, law);
                StepReport report = StepCheck.of(step, law, 0);
                assertThat(report.meanBias(1)).isCloseTo(0, within(exponent == 1 ? 1e-14 : 1e-10));
                assertThat(report.priorityPreserving()).isTrue();
                assertThat(report.negative()).isZero();
            }
            double cubes = 0;
            for (int tau = 0; tau <= law.maxSupport(); tau++) {
                cubes += Math.pow(law.pmf(tau), 3);
            }
            double variance = amplitude * amplitude * (1 - cubes) / 3;
            assertThat(check(amplitude, CumulativeKind.MID, law).variance()).isCloseTo(variance, within(1e-13));
        }
    }

    /** Lemma C.4.7 (iv): C_A(tau) <= 1 + A (2 E[T] / tau - 1), Markov's inequality. */
    @ParameterizedTest
    @EnumSource
    void staysBelowMarkovsBound(CumulativeKind cumulative) {
        for (StalenessLaw law : List.of(new Geometric(0.05), new Poisson(15), new Poisson(0.5))) {
            AdaptiveStep step = step(0.8, Shape.LINEAR, cumulative, law);
            for (int tau = 1; tau <= law.maxSupport(); tau++) {
                double bound = 1 + 0.8 * (2 * law.mean() / tau - 1);
                // with P[T < tau] the inequality is P[T >= tau] <= E[T] / tau: the boundary case
                assertThat(step.at(0, tau)).isLessThanOrEqualTo(bound + 1e-12);
            }
        }
    }

    /** Printed as A^2 / 3: at p = (1/4, 3/4) the literal form has 0.4219 A^2. */
    @Test
    void theLiteralVarianceIsNotBoundedAsPrinted() {
        StalenessLaw law = new TabulatedLaw("two", new double[] {0.25, 0.75});
        assertThat(check(1, CumulativeKind.AT_MOST, law).variance()).isCloseTo(0.421875, within(1e-15));
        assertThat(check(1, CumulativeKind.AT_MOST, law).zero()).isEqualTo(0.75);
    }

    /** phi(0) = 0, phi(1) = 1, integral 1/2, Phi' = phi by central differences of error h^2. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7, 3, 12})
    void shapesAreWhatTheTheoremAsksFor(double exponent) {
        Shape shape = new Shape(exponent);
        assertThat(shape.value(0)).isZero();
        assertThat(shape.value(1)).isEqualTo(1);
        assertThat(shape.integral(1)).isCloseTo(0.5, within(1e-15));
        for (double x : new double[] {0.1, 0.3, 0.499, 0.5, 0.6, 0.9}) {
            double slope = (shape.integral(x + 1e-5) - shape.integral(x - 1e-5)) / 2e-5;
            assertThat(slope).isCloseTo(shape.value(x), within(1e-4 * exponent));
        }
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TailTau(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> new TailTau(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(0));
    }
}
