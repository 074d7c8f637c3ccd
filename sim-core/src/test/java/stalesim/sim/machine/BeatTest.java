package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.Ticks;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Ticks every 1000 ns that take 30 each, but where it says otherwise; moments are counted from one of them. */
class BeatTest {

    private static final int CORE = 3;

    private final Beat beat = beat(1_000, new Deterministic(30));
    private final long tick = beat.firstFrom(0);

    private static Beat beat(long periodNs, DurationLaw taken) {
        UniformRandomProvider random =
                new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING);
        return Beat.of(Optional.of(new Ticks(periodNs, 350, taken)), random);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 30, 0",
        "0, 31, 1",
        "10, 30, 0",
        "10, 1000, 970",
        "30, 1000, 970",
        "500, 1500, 970",
        "500, 3500, 2910",
        "990, 1010, 10",
        "-20, 20, 20"
    })
    void leavesWhatTicksDoNotTake(long from, long to, long left) {
        assertThat(beat.leaves(CORE, tick + from, tick + to)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 1, 31",
        "10, 1, 31",
        "30, 970, 1000",
        "30, 971, 1031",
        "500, 500, 1000",
        "500, 501, 1031",
        "500, 2910, 3500",
        "-20, 20, 0",
        "-20, 21, 31",
        "500, 970000000000, 1000000000500"
    })
    void interruptsWork(long begin, long work, long end) {
        assertThat(beat.endOf(CORE, tick + begin, work)).isEqualTo(tick + end);
    }

    @Test
    void aTickIsOverWhenItHasTakenItsTime() {
        assertThat(beat.over(CORE, tick)).isEqualTo(tick + 30);
        assertThat(beat.over(CORE, tick - 1)).isEqualTo(tick - 1);
        assertThat(beat.over(CORE, tick + 1)).isEqualTo(tick + 1);
        assertThat(Beat.NONE.over(CORE, 7)).isEqualTo(7);
    }

    /** Long and short pieces of work, from a moment within a tick or not, over more ticks than are drawn. */
    @Test
    void workEndsAtTheFirstMomentThatLeavesEnough() {
        Beat varied = beat(100, new Exponential(30));
        for (long begin = -120; begin < 240; begin += 7) {
            for (long work : new long[] {1, 2, 69, 70, 71, 150, 1_000, 71_234, 71_234_567}) {
                long end = varied.endOf(CORE, begin, work);
                assertThat(varied.leaves(CORE, begin, end)).as("%d from %d", work, begin).isEqualTo(work);
                assertThat(varied.leaves(CORE, begin, end - 1)).isEqualTo(work - 1);
            }
        }
    }

    /** The law's mean is 30, but none may take a period. */
    @Test
    void whatTicksTakeIsDrawnForEachTickAndCore() {
        Beat varied = beat(1_000, new Exponential(30));
        long first = varied.firstFrom(0);
        long[] one = LongStream.range(0, 900)
                .map(at -> varied.over(0, first + 1_000 * at) - 1_000 * at)
                .toArray();
        long[] other = LongStream.range(0, 900)
                .map(at -> varied.over(1, first + 1_000 * at) - 1_000 * at)
                .toArray();
        // the standard error of 900 exponential values of mean 30 is 1
        assertThat(LongStream.of(one).average().orElseThrow() - first).isCloseTo(30, within(5.0));
        assertThat(LongStream.range(0, 900).filter(at -> one[(int) at] == other[(int) at]))
                .hasSizeLessThan(60);
        Beat crowded = beat(10, new Exponential(5));
        assertThat(LongStream.range(0, 900).map(at -> crowded.over(0, crowded.firstFrom(10 * at))
                        - crowded.firstFrom(10 * at)))
                .allMatch(ns -> 0 <= ns && ns < 10)
                .contains(9L);
    }

    @Test
    void withoutTicksNothingIsTaken() {
        for (Beat free : new Beat[] {Beat.NONE, beat(1_000, new Deterministic(0))}) {
            assertThat(free.leaves(CORE, -123, 4_567)).isEqualTo(4_690);
            assertThat(free.endOf(CORE, -123, 4_690)).isEqualTo(4_567);
        }
    }
}
