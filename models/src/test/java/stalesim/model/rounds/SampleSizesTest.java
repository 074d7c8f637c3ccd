package stalesim.model.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.SharedFiles;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class SampleSizesTest {

    private static JsonNode reference(String key) {
        return SharedFiles.json("reference/reference-values.json").get(key);
    }

    @Test
    void sizesHaveTheReferenceValues() {
        JsonNode expected = reference("sample_sizes");
        Map<String, SampleSizes> sequences = Map.of(
                "linear a=50,b=0,c=1 i=0..19", new PowerSizes(50, 1, 0),
                "i/ln i a=50,b=0 i=2..21", new LogarithmicSizes(50, 0),
                "lemma1 g=2 m=0 d=1 i=0..19", DelaySizes.power(2, 0, 1),
                "lemma1 g=2 m=10 d=1 i=0..19", DelaySizes.power(2, 10, 1),
                "lemma1 g=2 m=0 d=0", DelaySizes.power(2, 0, 0),
                "lemma1 g=3 m=0 d=1", DelaySizes.power(3, 0, 1),
                "lemma1 g=1.5 m=0 d=1", DelaySizes.power(1.5, 0, 1),
                "strongly_convex m=10 d=1", DelaySizes.stronglyConvex(10, 1, Reading.CORRECTED),
                "strongly_convex m=7747 d=1 (doc example, s0=16)",
                DelaySizes.stronglyConvex(7747, 1, Reading.CORRECTED));
        sequences.forEach((key, sizes) -> {
            JsonNode values = expected.get(key);
            // the linear sequence is listed from i = 0, one before its first round
            long first = key.startsWith("linear") ? 0 : sizes.first();
            assertThat(IntStream.range(0, values.size()).mapToLong(k -> sizes.size(first + k)))
                    .as(key)
                    .containsExactly(values.valueStream().map(JsonNode::asLong).toArray(Long[]::new));
        });
        assertThat(DelaySizes.stronglyConvex(7747, 1, Reading.CORRECTED).size(1_000))
                .isEqualTo(expected.get("strongly_convex m=7747 d=1 s_1000").asLong());
        assertThat(DelaySizes.stronglyConvex(7747, 1, Reading.CORRECTED).unrounded(0))
                .isCloseTo(expected.get("strongly_convex raw value m=7747,d=1,i=0").asDouble(), within(1e-13));
        JsonNode shifts = expected.get("strongly_convex needs m+1>=2e(d+1)");
        shifts.propertyNames().forEach(lag -> assertThat(new LeastStart(Integer.parseInt(lag)).start())
                .isEqualTo(shifts.get(lag).asLong()));
    }

    @Test
    void thePrintedRecipeIsUndefinedWhereItsLogarithmIsNotPositive() {
        JsonNode expected = reference("sample_sizes")
                .get("strongly_convex m=0 d=1 (None = undefined/negative log)");
        DelaySizes printed = DelaySizes.stronglyConvex(0, 1, Reading.LITERAL);
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
            DelaySizes fromZero = DelaySizes.stronglyConvex(0, lag, Reading.CORRECTED);
            long shift = new LeastStart(lag).start();
            DelaySizes corrected = DelaySizes.stronglyConvex(shift, lag, Reading.CORRECTED);
            DelaySizes printed = DelaySizes.stronglyConvex(shift, lag, Reading.LITERAL);
            for (int round = 0; round < 3_000; round++) {
                assertThat(fromZero.unrounded(round + 1L)).isGreaterThanOrEqualTo(fromZero.unrounded(round));
                assertThat(corrected.unrounded(round)).isEqualTo(printed.unrounded(round));
            }
        }
    }

    /** Property (3): tau(sum of the first i+1 sizes) >= 1 + the sizes of the last d+1 rounds, with M_1 = d + 2. */
    @Test
    void delayLimitedSizesKeepWithinTheDelayThatTheyAreMadeFor() {
        for (double g : new double[] {1.2, 1.5, 2, 3, 5}) {
            for (int lag : new int[] {0, 1, 2, 4}) {
                for (long shift : new long[] {0, 1, 5, 50}) {
                    assertWithinDelay(DelaySizes.power(g, shift, lag));
                }
            }
        }
    }

    private static void assertWithinDelay(DelaySizes sizes) {
        double g = sizes.shape().root();
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

    /** Starts are the sums of the sizes before, also far beyond what is computed at first. */
    @Test
    void startsOfRoundsAreSumsOfSizes() {
        SampleSizes sizes = new LogarithmicSizes(3, 1);
        RoundStarts starts = new RoundStarts(sizes);
        long sum = 0;
        for (int round = 0; round < 300; round++) {
            assertThat(starts.of(round)).isEqualTo(sum);
            assertThat(starts.before(sum)).isEqualTo(sum);
            sum += sizes.size(2 + round);
            assertThat(starts.before(sum - 1)).isEqualTo(starts.of(round));
        }
    }

    @Test
    void namesAndParametersAreThoseOfScenarios() {
        assertThat(new PowerSizes(50, 1, 0).parameters()).containsExactly(
                Map.entry("factor", 50.0), Map.entry("power", 1.0), Map.entry("offset", 0.0));
        assertThat(DelaySizes.power(2, 3, 1).name()).isEqualTo("delay-limited");
        assertThat(DelaySizes.power(2, 3, 1).parameters())
                .containsExactly(Map.entry("root", 2.0), Map.entry("shift", 3L), Map.entry("lag", 1L));
        DelaySizes recipe = DelaySizes.stronglyConvex(3, 1, Reading.LITERAL);
        assertThat(recipe.name()).isEqualTo("strongly-convex");
        assertThat(recipe.parameters())
                .containsExactly(Map.entry("shift", 3L), Map.entry("lag", 1L), Map.entry("form", "literal"));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PowerSizes(1, 1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PowerSizes(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DelaySizes.power(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogarithmicSizes(0, 1));
    }
}
