package stalesim.model.objective.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogisticDualStepTest {

    @Test
    void referenceDualSteps() {
        JsonNode rows = reference("dadm_logistic_step");
        assertThat(rows.size()).isEqualTo(3);
        for (JsonNode row : rows) {
            LogisticDualStep step = new LogisticDualStep(
                    row.get("alpha_i").asDouble(),
                    row.get("y").asInt(),
                    row.get("x.v_local").asDouble(),
                    row.get("x_norm2").asDouble() / row.get("lambda*n_l").asDouble());
            assertExact(step.exact(), row.get("delta_exact"));
            assertExact(step.closed(), row.get("delta_SDCA_closed"));
        }
    }

    /**
     * 2000 random steps solve their equation, whose slope in beta is at least 4: an error of 1e-14 in beta near 1/2 and
     * of 1e-15 relative in u leave 1e-12; both kinds of step raise the dual objective.
     */
    @Test
    void randomDualStepsSolveTheirEquation() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            int label = random.nextBoolean() ? 1 : -1;
            double score = random.nextDouble(-12, 12);
            double curvature = Math.exp(random.nextDouble(-5, 5));
            LogisticDualStep step = new LogisticDualStep(label * random.nextDouble(), label, score, curvature);
            double beta = label * (step.alpha() + step.exact());
            assertThat(beta).isStrictlyBetween(0.0, 1.0);
            double left = Math.log(beta / (1 - beta)) + label * score + curvature * (beta - label * step.alpha());
            double tolerance = 1e-13 * (1 + Math.abs(score) + curvature + 1 / (beta * (1 - beta)));
            assertThat(left).isCloseTo(0, within(tolerance));
            assertThat(gain(step, step.exact())).isGreaterThanOrEqualTo(gain(step, step.closed()) - 1e-12);
            assertThat(gain(step, step.closed())).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    /** Change of the dual objective by Delta. */
    private static double gain(LogisticDualStep step, double delta) {
        double before = entropy(step.label() * step.alpha());
        double after = entropy(step.label() * (step.alpha() + delta));
        return after - before - step.score() * delta - step.curvature() * delta * delta / 2;
    }

    private static double entropy(double beta) {
        double inside = Math.min(1, Math.max(0, beta));
        return -xLogX(inside) - xLogX(1 - inside);
    }

    private static double xLogX(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }
}
