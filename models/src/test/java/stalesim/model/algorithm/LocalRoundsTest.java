package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;

class LocalRoundsTest {

    private static final LocalRounds USUAL = new LocalRounds();

    private static LocalRounds sizes(String label, Map<String, Double> numbers) {
        Map<String, Double> told = new TreeMap<>(numbers);
        told.put("sizes", (double) RoundSizes.labels().indexOf(label));
        return USUAL.with(told);
    }

    @Test
    void itsNameTellsWhatItWasTold() {
        assertThat(USUAL.name()).isEqualTo("local-rounds");
        assertThat(USUAL.with(Map.of("lag", 2.0)).name()).isEqualTo("local-rounds-delay-limited-lag-2");
        assertThat(sizes("constant", Map.of("size", 40.0)).name()).isEqualTo("local-rounds-constant-size-40");
        assertThat(sizes("power", Map.of("factor", 0.5, "steps", 1.0)).name())
                .isEqualTo("local-rounds-power-factor-0.5-by-gradient");
        assertThat(USUAL.with(Map.of())).isEqualTo(USUAL);
    }

    @Test
    void itHasAllSequencesOfThePaper() {
        Map<String, Double> lagTwo = Map.of("lag", 2.0);
        assertThat(RoundSizes.CONSTANT.sizes(Map.of("size", 7.0))).isEqualTo(PowerSizes.constant(7));
        assertThat(RoundSizes.POWER.sizes(Map.of())).isEqualTo(new PowerSizes(50, 1, 0));
        assertThat(RoundSizes.LOGARITHMIC.sizes(Map.of("offset", 3.0))).isEqualTo(new LogarithmicSizes(50, 3));
        assertThat(RoundSizes.DELAY_LIMITED.sizes(lagTwo)).isEqualTo(DelaySizes.power(2, 0, 2));
        // the least m for which the recipe satisfies its own lemma: 2 e (d + 1) - 1 = 15.3
        assertThat(RoundSizes.STRONGLY_CONVEX.sizes(lagTwo))
                .isEqualTo(DelaySizes.stronglyConvex(16, 2, Reading.CORRECTED));
    }

    @Test
    void numbersOfOtherSequencesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sizes("constant", Map.of("factor", 2.0)))
                .withMessageContaining("factor does not go with sizes: constant");
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.with(Map.of("root", 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> sizes("power", Map.of("factor", 0.0)));
    }

    /** Messages of whole rounds have their sizes; K = 20,000 needs 80 rounds of 50 for each of 5 workers (table 2). */
    @Test
    void gradientsAreTheSumOfTheRounds() {
        LocalRounds table = sizes("constant", Map.of("size", 250.0));
        assertThat(table.gradients(80 * 5, 5)).isEqualTo(20_000);
        LocalRounds growing = sizes("power", Map.of("factor", 500.0));
        // figure 7: 100 i for each of 5 workers, 9 rounds
        assertThat(growing.gradients(9 * 5, 5)).isEqualTo(500 * 45).isGreaterThanOrEqualTo(20_000);
        assertThat(growing.gradients(8 * 5, 5)).isLessThan(20_000);
        assertThat(USUAL.gradients(3, 1)).isEqualTo(
                List.of(0, 1, 2).stream().mapToLong(DelaySizes.power(2, 0, 1)::size).sum());
    }
}
