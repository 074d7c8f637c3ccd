package stalesim.model.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.SharedFiles;
import tools.jackson.databind.JsonNode;

class StepSizeTest {

    @Test
    void constantIsConstant() {
        assertThat(new Constant(0.1).at(0, 0)).isEqualTo(0.1);
        assertThat(new Constant(0.1).at(1_000_000, 99)).isEqualTo(0.1);
        assertThat(new Constant(0.1).name()).isEqualTo("constant");
    }

    @Test
    void diminishingFollowsItsFormula() {
        assertThat(new Diminishing(0.5, 0.1, 1).at(0, 3)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0.1, 1).at(10, 0)).isCloseTo(0.25, within(1e-16));
        assertThat(new Diminishing(0.5, 3, 0.5).at(1, 0)).isCloseTo(0.25, within(1e-16));
        assertThat(new Diminishing(0.5, 3, 0).at(100, 0)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0, 1).at(100, 0)).isEqualTo(0.5);
        assertThat(new Diminishing(0.5, 0.1, 1).at(Long.MAX_VALUE, 0)).isPositive();
        assertThat(new Diminishing(0.5, 0.1, 1).name()).isEqualTo("diminishing");
    }

    @Test
    void rootDiminishingFollowsItsFormulaAndIsNotDiminishingWithPowerOneHalf() {
        assertThat(new RootDiminishing(0.5, 0.1).at(0, 9)).isEqualTo(0.5);
        assertThat(new RootDiminishing(0.5, 0.1).at(100, 0)).isCloseTo(0.25, within(1e-16));
        assertThat(new Diminishing(0.5, 0.1, 0.5).at(100, 0)).isCloseTo(0.5 / Math.sqrt(11), within(1e-16));
    }

    @Test
    void inverseStalenessHasTwoDivisors() {
        StepSize onePlus = new InverseStaleness(0.6, InverseStaleness.Divisor.ONE_PLUS);
        StepSize atLeastOne = new InverseStaleness(0.6, InverseStaleness.Divisor.AT_LEAST_ONE);
        assertThat(new double[] {onePlus.at(5, 0), onePlus.at(5, 1), onePlus.at(5, 2)})
                .containsExactly(new double[] {0.6, 0.3, 0.2}, within(1e-16));
        assertThat(new double[] {atLeastOne.at(5, 0), atLeastOne.at(5, 1), atLeastOne.at(5, 2)})
                .containsExactly(new double[] {0.6, 0.6, 0.3}, within(1e-16));
        assertThat(onePlus.at(0, Long.MAX_VALUE)).isPositive();
    }

    /** 1 / (L + c sqrt(t + tau)) with L = 4 and c = 0.5. */
    @Test
    void adaDelayAddsStalenessToTheNumberOfUpdates() {
        StepSize step = new AdaDelay(0.25, 0.125);
        assertThat(step.at(60, 4)).isCloseTo(1 / (4 + 0.5 * 8), within(1e-16));
        assertThat(step.at(64, 0)).isEqualTo(step.at(60, 4));
        assertThat(step.at(Long.MAX_VALUE, Long.MAX_VALUE)).isPositive();
    }

    /** exp(-beta theta / 2) = 1 / (theta / 2 + 1), by which beta is defined. */
    @Test
    void fleetDampsAsItsThresholdSays() {
        for (long half : new long[] {1, 4, 50, 1_000_000}) {
            Fleet step = new Fleet(0.2, 2.0 * half);
            assertThat(step.at(0, half)).isCloseTo(0.2 / (half + 1), within(1e-12 * 0.2 / (half + 1)));
        }
        assertThatIllegalStateException().isThrownBy(() -> new Fleet(0.2, 0).at(0, 1));
        assertThat(new Fleet(0.2, 0).forRun(8)).isEqualTo(new Fleet(0.2, 9));
    }

    /** Printed with 16 digits; the exponent beta tau is at most 12, whose rounding e^x turns into 12 of 1e-16. */
    @Test
    void fleetHasTheReferenceValues() {
        JsonNode reference = SharedFiles.json("reference/reference-values.json").get("fleet_beta");
        assertThat(reference.size()).isEqualTo(6);
        for (String workers : reference.propertyNames()) {
            JsonNode expected = reference.get(workers);
            Fleet step = Fleet.forWorkers(1, Integer.parseInt(workers));
            double beta = expected.get("beta=2ln(tau_thres/2+1)/tau_thres").asDouble();
            assertThat(step.beta()).isCloseTo(beta, within(1e-15));
            JsonNode damping = expected.get("Lambda(tau)=exp(-beta tau)");
            for (String tau : damping.propertyNames()) {
                double value = damping.get(tau).asDouble();
                assertThat(step.at(0, Long.parseLong(tau))).isCloseTo(value, within(5e-15 * value));
            }
        }
    }

    @Test
    void rulesThatDoNotLearnAreTheSameInEveryRun() {
        StepSize step = new AdaDelay(0.25, 0.125);
        assertThat(step.forRun(7)).isSameAs(step);
        assertThat(step.ceiling()).isInfinite();
        assertThat(step.parameters()).containsExactly(entry("size", 0.25), entry("decay", 0.125));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Constant(size))
                    .withMessageEndingWith("size=" + size);
            assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(size, 0, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diminishing(1, 1, 1.5))
                .withMessage("power must be between 0 and 1: power=1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Diminishing(1, 1, Double.NaN));
    }
}
