package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Constant;
import tools.jackson.databind.JsonNode;

/**
 * Where the moments stop shrinking and begin to grow.
 *
 * <p>One per cent below a limit eta h the moments must fall from one stretch to the next, one per cent above they must
 * grow. The slowest root's modulus moves by 0.45 of the change of eta h (the derivative of z^tau (z - 1) = -eta h, for
 * large tau; more for small): over 10,000 updates means by a factor of exp(45 limit), second moments by its square,
 * at least 9 for all limits here but that of means at a delay of 31 (9.4) and for the smallest, 0.0247 (9.2). An
 * oscillation lasts 2 (2 tau + 1) updates, 254 at most, so the largest of a stretch of 500 is on its envelope.
 */
class DelayStabilityTest {

    private static final int STRETCH = 500;
    private static final int UPDATES = 10_000;

    private interface Moment {
        double of(ModeMoments moments);
    }

    /** Largest value in the last stretch over the largest in the first. */
    private static double growth(double step, StalenessLaw law, Moment moment) {
        ModeMoments moments =
                new WindowMoments(new Mode(1, 0, 1, 0), 1, ExpectedLoss.probabilities(law), new Constant(step));
        double first = 0;
        double last = 0;
        for (int t = 0; t < UPDATES; t++) {
            double value = Math.abs(moment.of(moments));
            if (t < STRETCH) {
                first = Math.max(first, value);
            } else if (t >= UPDATES - STRETCH) {
                last = Math.max(last, value);
            }
            if (value > 1e100 * first) {
                return value / first;
            }
            moments.advance();
        }
        return last / first;
    }

    private static void assertLimit(double limit, StalenessLaw law, Moment moment) {
        assertThat(growth(0.99 * limit, law, moment)).isLessThan(0.2);
        assertThat(growth(1.01 * limit, law, moment)).isGreaterThan(5);
    }

    /** 2 sin(pi / (2 (2 tau + 1))): the second moment has the limit of the mean where the delay is constant. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 31})
    void constantDelayHasTheKnownLimit(int tau) {
        double limit = 2 * Math.sin(Math.PI / (2 * (2 * tau + 1)));
        assertLimit(limit, ExpectedLossTest.constant(tau), ModeMoments::mean);
        assertLimit(limit, ExpectedLossTest.constant(tau), ModeMoments::secondMoment);
    }

    @Test
    void constantDelaysHaveTheReferenceLimits() {
        JsonNode limits = SharedFiles.json("reference/reference-values.json")
                .get("delay_stability")
                .get("constant delay tau: max eta*h=2 sin(pi/(2(2tau+1)))");
        assertThat(limits.size()).isEqualTo(10);
        for (String tau : limits.propertyNames()) {
            StalenessLaw law = ExpectedLossTest.constant(Integer.parseInt(tau));
            assertLimit(limits.get(tau).asDouble(), law, ModeMoments::secondMoment);
        }
    }

    @Test
    void meansHaveTheReferenceLimitsOfRandomDelays() {
        JsonNode reference = SharedFiles.json("reference/reference-values.json").get("delay_stability");
        JsonNode poisson = reference.get("mean-dynamics limit Poisson(m-1) (double precision roots)");
        for (String workers : poisson.propertyNames()) {
            assertLimit(
                    poisson.get(workers).asDouble(), new Poisson(Integer.parseInt(workers) - 1), ModeMoments::mean);
        }
        JsonNode geometric = reference.get("geometric p (mean dynamics): eta*h<2(2-p)/p");
        for (double p : new double[] {0.5, 0.25, 0.125}) {
            double limit = geometric.get(Double.toString(p)).asDouble();
            assertThat(limit).isEqualTo(2 * (2 - p) / p);
            assertLimit(limit, new Geometric(p), ModeMoments::mean);
        }
    }

    /** x_{i+1} = x_i - 0.1 x_{i-3} without noise: the second moment is the square; printed to nine digits. */
    @Test
    void followsTheReferenceTrajectory() {
        JsonNode expected = SharedFiles.json("reference/reference-values.json")
                .get("delay_stability")
                .get("trajectory x_{i+1}=x_i-0.1*x_{i-3}, x=1 for i<=0");
        double[] probabilities = ExpectedLoss.probabilities(ExpectedLossTest.constant(3));
        ModeMoments moments = new WindowMoments(new Mode(0.5, 0, 1, 0), 1, probabilities, new Constant(0.2));
        for (int t = 0; t <= 50; t++) {
            if (expected.has("x_" + t)) {
                double x = expected.get("x_" + t).asDouble();
                assertThat(moments.mean()).isCloseTo(x, within(1e-8 * x));
                assertThat(moments.secondMoment()).isCloseTo(x * x, within(2e-8 * x * x));
            }
            moments.advance();
        }
        assertThat(expected.size()).isEqualTo(3);
    }
}
