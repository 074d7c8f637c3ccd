package stalesim.model.step.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.SharedFiles;
import stalesim.model.paper.Reading;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import tools.jackson.databind.JsonNode;

class RoundsTest {

    private static JsonNode reference(String key) {
        return SharedFiles.json("reference/reference-values.json").get(key);
    }

    @Test
    void sizesHaveTheReferenceValues() {
        JsonNode expected = reference("sample_sizes");
        Map<String, SampleSizes> sequences = Map.of(
                "linear a=50,b=0,c=1 i=0..19", new PowerGrowth(50, 1, 0),
                "i/ln i a=50,b=0 i=2..21", new LogarithmicGrowth(50, 0),
                "lemma1 g=2 m=0 d=1 i=0..19", new DelayLimited(2, 0, 1),
                "lemma1 g=2 m=10 d=1 i=0..19", new DelayLimited(2, 10, 1),
                "lemma1 g=2 m=0 d=0", new DelayLimited(2, 0, 0),
                "lemma1 g=3 m=0 d=1", new DelayLimited(3, 0, 1),
                "lemma1 g=1.5 m=0 d=1", new DelayLimited(1.5, 0, 1),
                "strongly_convex m=10 d=1", new StronglyConvexSizes(10, 1, Reading.CORRECTED),
                "strongly_convex m=7747 d=1 (doc example, s0=16)", new StronglyConvexSizes(7747, 1, Reading.CORRECTED));
        sequences.forEach((key, sizes) -> {
            JsonNode values = expected.get(key);
            // the linear sequence is listed from i = 0, one before its first round
            int first = key.startsWith("linear") ? 0 : sizes.first();
            assertThat(IntStream.range(0, values.size()).mapToLong(k -> sizes.size(first + k)))
                    .as(key)
                    .containsExactly(values.valueStream().map(JsonNode::asLong).toArray(Long[]::new));
        });
        assertThat(new StronglyConvexSizes(7747, 1, Reading.CORRECTED).size(1_000))
                .isEqualTo(expected.get("strongly_convex m=7747 d=1 s_1000").asLong());
        assertThat(new StronglyConvexSizes(7747, 1, Reading.CORRECTED).real(0))
                .isCloseTo(expected.get("strongly_convex raw value m=7747,d=1,i=0").asDouble(), within(1e-13));
        JsonNode shifts = expected.get("strongly_convex needs m+1>=2e(d+1)");
        shifts.propertyNames().forEach(lag -> assertThat(StronglyConvexSizes.smallestShift(Integer.parseInt(lag)))
                .isEqualTo(shifts.get(lag).asLong()));
    }

    @Test
    void thePrintedRecipeIsUndefinedWhereItsLogarithmIsNotPositive() {
        JsonNode expected = reference("sample_sizes")
                .get("strongly_convex m=0 d=1 (None = undefined/negative log)");
        StronglyConvexSizes printed = new StronglyConvexSizes(0, 1, Reading.LITERAL);
        for (int round = 0; round < expected.size(); round++) {
            long i = round;
            if (expected.get(round).isNull()) {
                assertThatIllegalArgumentException().isThrownBy(() -> printed.size(i));
            } else {
                assertThat(printed.size(i)).isEqualTo(expected.get(round).asLong());
            }
        }
    }

    /** Corrected, sizes never fall, and equal the printed ones from the smallest shift on. */
    @Test
    void theCorrectedRecipeNeverFalls() {
        for (int lag = 0; lag <= 4; lag++) {
            StronglyConvexSizes fromZero = new StronglyConvexSizes(0, lag, Reading.CORRECTED);
            long shift = StronglyConvexSizes.smallestShift(lag);
            StronglyConvexSizes corrected = new StronglyConvexSizes(shift, lag, Reading.CORRECTED);
            StronglyConvexSizes printed = new StronglyConvexSizes(shift, lag, Reading.LITERAL);
            for (int round = 0; round < 3_000; round++) {
                assertThat(fromZero.real(round + 1L)).isGreaterThanOrEqualTo(fromZero.real(round));
                assertThat(corrected.real(round)).isEqualTo(printed.real(round));
            }
        }
    }

    /** Property (3): tau(sum of the first i+1 sizes) >= 1 + the sizes of the last d+1 rounds, with M_1 = d + 2. */
    @Test
    void delayLimitedSizesKeepWithinTheDelayThatTheyAreMadeFor() {
        for (double g : new double[] {1.2, 1.5, 2, 3, 5}) {
            for (int lag : new int[] {0, 1, 2, 4}) {
                for (long shift : new long[] {0, 1, 5, 50}) {
                    assertWithinDelay(new DelayLimited(g, shift, lag));
                }
            }
        }
    }

    private static void assertWithinDelay(DelayLimited sizes) {
        double g = sizes.root();
        double offset = Math.pow((sizes.shift() + 1) * (g - 1) / g, g / (g - 1));
        double sum = 0;
        for (int round = 0; round < 500; round++) {
            sum += sizes.size(round);
            long recent = 1;
            for (int j = Math.max(0, round - sizes.lag()); j <= round; j++) {
                recent += sizes.size(j);
            }
            if (round >= sizes.lag()) {
                assertThat(sizes.lag() + 2 + Math.pow(sum + offset, 1 / g)).isGreaterThanOrEqualTo((double) recent);
            }
        }
    }

    @Test
    void numbersOfRoundsHaveTheReferenceValues() {
        JsonNode expected = reference("rounds_K20000");
        long gradients = 20_000;
        Map<String, SampleSizes> sequences = Map.of(
                "total s_i=50i from i=1", new PowerGrowth(50, 1, 0),
                "per-node s_i,c=50i x5", new PerWorker(new PowerGrowth(50, 1, 0), 5),
                "per-node 100i x5 (matches '9 rounds' Fig 7)", new PerWorker(new PowerGrowth(100, 1, 0), 5),
                "total 50 i/ln i from i=2", new LogarithmicGrowth(50, 0),
                "lemma1 g=2 m=0 d=1", new DelayLimited(2, 0, 1),
                "strongly convex m=7747 d=1", new StronglyConvexSizes(7747, 1, Reading.CORRECTED));
        sequences.forEach((key, sizes) ->
                assertThat(sizes.rounds(gradients)).as(key).isEqualTo(expected.get(key).asLong()));
        JsonNode table2 = expected.get("constant per-node 50,100,200,500,700,1000 x5 (Table 2)");
        long[] constant = {50, 100, 200, 500, 700, 1_000};
        for (int k = 0; k < constant.length; k++) {
            assertThat(new PerWorker(PowerGrowth.constant(constant[k]), 5).rounds(gradients))
                    .isEqualTo(table2.get(k).asLong());
        }
    }

    /** Paper 002, figure 4: a larger power needs fewer rounds (claim S002-29). */
    @Test
    void fasterGrowthNeedsFewerRounds() {
        double[] powers = {0.25, 0.5, 0.75, 1};
        long[] rounds = {40, 24, 17, 13};
        for (int k = 0; k < powers.length; k++) {
            assertThat(new PerWorker(new PowerGrowth(50, powers[k], 0), 5).rounds(20_000)).isEqualTo(rounds[k]);
        }
        assertThat(new PerWorker(new LogarithmicGrowth(50, 0), 5).rounds(20_000)).isEqualTo(18);
    }

    @Test
    void theStronglyConvexStepHasTheReferenceValues() {
        for (JsonNode expected : reference("step_sizes_strongly_convex")) {
            var sizes = new StronglyConvexSizes(
                    expected.get("m").asLong(), expected.get("d").asInt(), Reading.CORRECTED);
            var step = new StronglyConvexStep(1, expected.get("L/mu").asDouble(), sizes);
            assertThat(step.m1()).isEqualTo(expected.get("M1").asDouble());
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
            var step = new StronglyConvexStep(0.5, 0.5 * condition, new StronglyConvexSizes(200, 2, Reading.CORRECTED));
            assertThat(step.at(0, 0)).isLessThanOrEqualTo(1 / (12 * 0.5 * condition));
        }
    }

    @Test
    void aStepStaysTheSameWithinARound() {
        StepSize rule = new Diminishing(0.1, 0.01, 1);
        StepSize step = new RoundStep(rule, new PowerGrowth(10, 1, 0));
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
        assertThat(new StronglyConvexSizes(4L * 1937 - 1, 1, Reading.LITERAL).real(0))
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
        assertThatIllegalArgumentException().isThrownBy(() -> new PowerGrowth(1, 1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PowerGrowth(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DelayLimited(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogarithmicGrowth(0, 1));
        var sizes = new StronglyConvexSizes(10, 1, Reading.CORRECTED);
        assertThatIllegalArgumentException().isThrownBy(() -> new StronglyConvexStep(2, 1, sizes));
    }
}
