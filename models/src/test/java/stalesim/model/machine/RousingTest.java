package stalesim.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.Exponential;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class RousingTest {

    private static final Rousing THREE = new Rousing(List.of(
            new Rousing.Spell(100, new Deterministic(10)),
            new Rousing.Spell(400, new Deterministic(50)),
            new Rousing.Spell(800, new Deterministic(90))));

    private static double meanAfter(long spellNs) {
        int draws = 20_000;
        Rousing.Sampler sampler =
                THREE.sampler(new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
        return IntStream.range(0, draws).mapToLong(i -> sampler.nextNs(spellNs)).average().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "99, 10", "100, 10", "400, 50", "800, 90", "801, 90", "4000000000000000000, 90"})
    void whatWasMeasuredHoldsThereAndBeyond(long spellNs, double expected) {
        assertThat(meanAfter(spellNs)).isEqualTo(expected);
    }

    /** Half way from 100 to 400 on a logarithmic scale is 200: 10 or 50, a coin's throw. Five standard errors. */
    @ParameterizedTest
    @CsvSource({"200, 30", "565, 70", "141, 20"})
    void betweenTwoSpellsTheMeanIsInterpolated(long spellNs, double expected) {
        double error = 40 * 0.5 / Math.sqrt(20_000);
        assertThat(meanAfter(spellNs)).isCloseTo(expected, within(5 * error));
    }

    /** So a machine whose delays do not vary meets the same ones as one that knows of no spells. */
    @Test
    void oneLawDrawsAsItDoesAlone() {
        Exponential law = new Exponential(1_000);
        RandomStreams streams = new RandomStreams(3, 0);
        Rousing.Sampler sampler = Rousing.of(law).sampler(streams.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
        DurationSampler alone = law.sampler(streams.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
        assertThat(Rousing.of(law).varies()).isFalse();
        assertThat(IntStream.range(0, 100).mapToLong(i -> sampler.nextNs(1 + i * i)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> alone.nextNs())
                        .toList());
    }

    @Test
    void spellsAscend() {
        Rousing.Spell spell = new Rousing.Spell(5, new Deterministic(1));
        assertThat(THREE.varies()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rousing(List.of(spell, spell)))
                .withMessage("spells must ascend: [5, 5]");
    }
}
