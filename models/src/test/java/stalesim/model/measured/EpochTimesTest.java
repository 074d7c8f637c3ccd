package stalesim.model.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochTimesTest {

    private static final long MS = 1_000_000;

    private static EpochTimes epochs(long updates, long... endMs) {
        return new EpochTimes(updates, Arrays.stream(endMs).mapToObj(end -> end * MS).toList(), MS);
    }

    @Test
    void theFirstEpochIsLeftOutOfTheRate() {
        MeasuredRate rate = epochs(500, 9_000, 10_000, 12_000).rate();
        assertThat(rate).isEqualTo(new MeasuredRate(1_000, 3_000 * MS, MS));
        assertThat(rate.perSecond()).isEqualTo(1_000 / 3.0, within(1e-12));
    }

    @Test
    void oneEpochIsTakenWithItsStartUp() {
        EpochTimes one = epochs(500, 2_000);
        assertThat(one.withStartUp()).isTrue();
        assertThat(one.rate().perSecond()).isEqualTo(250);
        assertThat(epochs(500, 2_000, 3_000).withStartUp()).isFalse();
    }

    /** Times cut off to the clock's step, or rounded to it: whatever the true ends are, the bounds hold the truth. */
    @Test
    void theBoundsHoldTheTruthForClocksThatCutOffAndThatRound() {
        for (long phase = 0; phase < 1000; phase += 7) {
            for (double shift : new double[] {0, 0.5}) {
                double first = 5 + phase / 1000.0;
                double last = first + 42.345;
                long start = (long) Math.floor(first + shift);
                long end = (long) Math.floor(last + shift);
                MeasuredRate rate = new EpochTimes(100, List.of(start, end), 1).rate();
                double truth = 100 * 1e9 / 42.345;
                assertThat(rate.lowest()).isLessThanOrEqualTo(truth);
                assertThat(rate.highest()).isGreaterThanOrEqualTo(truth);
                assertThat(Math.abs(rate.perSecond() / truth - 1)).isLessThanOrEqualTo(1 / 42.345);
            }
        }
    }

    @Test
    void aDurationOfOneStepLeavesTheRateOpenAbove() {
        MeasuredRate rate = new EpochTimes(10, List.of(0L, 5L), 5).rate();
        assertThat(rate.highest()).isInfinite();
        assertThat(rate.lowest()).isEqualTo(1e9, within(1e-3));
        assertThat(rate.relativeUncertainty()).isEqualTo(1);
    }

    @Test
    void variationIsThatOfTheEpochsAfterTheFirst() {
        assertThat(epochs(10, 1_000, 2_000).variation()).isEmpty();
        // durations 90, 110, 90, 110 ms: s^2 = 400/3 ms^2, of which the clock's step explains 1/6
        assertThat(epochs(10, 7_000, 7_090, 7_200, 7_290, 7_400).variation().orElseThrow())
                .isEqualTo(Math.sqrt(400 / 3.0 - 1 / 6.0) / 100, within(1e-12));
    }

    /**
     * Equal epochs of 43.7 s on a clock of whole seconds read 43 or 44: a deviation of at most half a step (and a
     * hundredth for the sample's n - 1), of which the clock's share is taken off.
     */
    @Test
    void aClockIsNotTakenForVariation() {
        List<Long> ends = LongStream.rangeClosed(1, 200).mapToObj(i -> (long) Math.floor(i * 43.7)).toList();
        double variation = new EpochTimes(3125, ends, 1).variation().orElseThrow();
        assertThat(variation).isLessThan(Math.sqrt(0.25 * 1.01 - 1 / 6.0) / 43.6);
        List<Long> exact = LongStream.rangeClosed(1, 200).mapToObj(i -> i * 44).toList();
        assertThat(new EpochTimes(3125, exact, 1).variation()).hasValue(0);
        assertThat(new EpochTimes(3125, exact, 4).variation()).hasValue(0);
        assertThat(new EpochTimes(3125, exact, 5).variation()).as("a step of more than a tenth").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 5", "10, 0, 5", "10, 1, 0", "10, 1, -3"})
    void refusesNumbersOutOfRange(long updates, long resolution, long end) {
        assertThatThrownBy(() -> new EpochTimes(updates, List.of(end), resolution))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEndsThatDecreaseOrStandStill() {
        assertThatThrownBy(() -> epochs(10, 3, 2)).hasMessageContaining("one after the other");
        assertThatThrownBy(() -> epochs(10, 3, 3)).hasMessageContaining("time must pass");
        assertThatThrownBy(() -> epochs(10)).hasMessageContaining("time must pass");
        assertThat(epochs(10, 0, 0, 1).count()).isEqualTo(3);
    }
}
