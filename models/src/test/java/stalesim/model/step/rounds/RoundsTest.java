package stalesim.model.step.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.SharedFiles;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import tools.jackson.databind.JsonNode;

class RoundsTest {

    private static JsonNode reference(String key) {
        return SharedFiles.json("reference/reference-values.json").get(key);
    }

    @Test
    void theStronglyConvexStepHasTheReferenceValues() {
        for (JsonNode expected : reference("step_sizes_strongly_convex")) {
            var sizes = DelaySizes.stronglyConvex(
                    expected.get("m").asLong(), expected.get("d").asInt(), Reading.CORRECTED);
            var step = new StronglyConvexStep(1, expected.get("L/mu").asDouble(), sizes);
            assertThat(step.delay().offset()).isEqualTo(expected.get("M1").asDouble());
            JsonNode values = expected.get("eta_bar_0..9 (mu=1)");
            long start = 0;
            for (int round = 0; round < values.size(); round++) {
                double value = values.get(round).asDouble();
                assertThat(step.at(start, 3)).isCloseTo(value, within(1e-14 * value));
                assertThat(step.at(start + sizes.size(round) - 1, 0)).isEqualTo(step.at(start, 3));
                start += sizes.size(round);
            }
        }
    }

    /** 72 L / mu >= M_1's other terms or not: the first step is at most 1 / (12 L) (claim S002-17). */
    @Test
    void theStronglyConvexStepBeginsBelowOneTwelfthOfTheSmoothness() {
        for (double condition : new double[] {1, 10, 1e4}) {
            var step =
                    new StronglyConvexStep(0.5, 0.5 * condition, DelaySizes.stronglyConvex(200, 2, Reading.CORRECTED));
            assertThat(step.at(0, 0)).isLessThanOrEqualTo(1 / (12 * 0.5 * condition));
        }
    }

    @Test
    void aStepStaysTheSameWithinARound() {
        StepSize rule = new Diminishing(0.1, 0.01, 1);
        StepSize step = new RoundStep(rule, new PowerSizes(10, 1, 0));
        long[] starts = {0, 10, 30, 60, 100};
        for (int round = 0; round < starts.length - 1; round++) {
            for (long t = starts[round]; t < starts[round + 1]; t++) {
                assertThat(step.at(t, 0)).isEqualTo(rule.at(starts[round], 0));
            }
        }
        assertThat(step.at(10_000_000, 0)).isBetween(rule.at(10_000_000, 0), rule.at(9_950_000, 0));
    }

    @Test
    void constantsOfThePaperAreReproduced() {
        JsonNode expected = reference("seed002_constants");
        double example = 1937 / (8 * Math.log(1937));
        assertThat(example).isCloseTo(expected.get("31.989 check 1937/(8 ln 1937)").asDouble(), within(1e-13));
        // m + 1 = 2 (d + 1) 1937 makes s_0 = 31.989... / (d + 1)
        assertThat(DelaySizes.stronglyConvex(4L * 1937 - 1, 1, Reading.LITERAL).unrounded(0))
                .isCloseTo(example / 2, within(1e-13));
        JsonNode joins = expected.get("T1 such that (1-sqrt(3/4))sqrt(t/ln t)>=72 kappa");
        for (String condition : joins.propertyNames()) {
            double t = joins.get(condition).asDouble();
            double reached = (1 - Math.sqrt(0.75)) * Math.sqrt(t / Math.log(t));
            assertThat(reached).isCloseTo(72 * Double.parseDouble(condition), within(1e-11 * reached));
        }
    }

    @Test
    void refusesWhatIsOutOfRange() {
        var sizes = DelaySizes.stronglyConvex(10, 1, Reading.CORRECTED);
        assertThatIllegalArgumentException().isThrownBy(() -> new StronglyConvexStep(2, 1, sizes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StronglyConvexStep(1, 2, DelaySizes.power(2, 10, 1)));
    }
}
