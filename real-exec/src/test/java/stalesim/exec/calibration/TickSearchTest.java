package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class TickSearchTest {

    private static final int MOMENTS = 400;

    private final UniformRandomProvider random =
            new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING);

    /** Moments at ticks, up to ten periods apart, some late by up to a tenth of a millisecond, some at any time. */
    private long[] moments(long periodNs, long phaseNs, double shareAtTicks) {
        long[] moments = new long[MOMENTS];
        long tick = 0;
        for (int i = 0; i < MOMENTS; i++) {
            tick += 1 + random.nextInt(10);
            moments[i] = phaseNs + tick * periodNs
                    + (random.nextDouble() < shareAtTicks ? random.nextLong(100_000) : random.nextLong(periodNs));
        }
        return moments;
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000, 4_000_000, 3_333_333, 1_000_000})
    void findsTheBeatAndNoneThatGoesIntoIt(long periodNs) {
        TickSearch.Beat beat =
                TickSearch.in(moments(periodNs, 700_000, 0.95)).orElseThrow();
        assertThat(beat.periodNs()).isEqualTo(periodNs);
        assertThat(beat.phaseNs()).isCloseTo(750_000, within(20_000.0));
        assertThat(beat.isAt(750_000 + 17 * periodNs)).isTrue();
        assertThat(beat.isAt(750_000 + periodNs / 2)).isFalse();
    }

    @Test
    void aPhaseNearAPeriodIsOne() {
        TickSearch.Beat beat = TickSearch.in(moments(4_000_000, -50_000, 1)).orElseThrow();
        assertThat(Math.min(beat.phaseNs(), 4_000_000 - beat.phaseNs())).isLessThan(10_000);
        assertThat(beat.isAt(0)).isTrue();
        assertThat(beat.isAt(7_999_000)).isTrue();
    }

    @Test
    void momentsOfNoBeatHaveNone() {
        assertThat(TickSearch.in(moments(4_000_000, 0, 0))).isEmpty();
        assertThat(TickSearch.in(new long[0])).isEmpty();
        assertThat(TickSearch.in(LongStream.range(0, 29).map(i -> i * 4_000_000).toArray()))
                .as("too few to tell")
                .isEmpty();
        // slices of equal length that begin anywhere, and drift through all ticks
        assertThat(TickSearch.in(
                        LongStream.range(0, MOMENTS).map(i -> i * 3_940_000).toArray()))
                .isEmpty();
    }
}
