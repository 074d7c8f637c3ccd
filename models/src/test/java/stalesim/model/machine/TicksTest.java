package stalesim.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ticks every 1000 ns that take 30 each, but where it says otherwise. */
class TicksTest {

    private final Ticks ticks = new Ticks(1_000, 350, 30);

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
    void leaveWhatTheyDoNotTake(long from, long to, long left) {
        assertThat(ticks.leave(from, to)).isEqualTo(left);
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
        "-20, 21, 31"
    })
    void interruptWork(long begin, long work, long end) {
        assertThat(ticks.endOf(begin, work)).isEqualTo(end);
    }

    @Test
    void workEndsAtTheFirstMomentThatLeavesEnough() {
        Ticks often = new Ticks(7, 0, 3);
        for (long begin = -20; begin < 20; begin++) {
            for (long work = 1; work < 30; work++) {
                long end = often.endOf(begin, work);
                assertThat(often.leave(begin, end)).as("%d from %d", work, begin).isEqualTo(work);
                assertThat(often.leave(begin, end - 1)).isEqualTo(work - 1);
            }
        }
    }

    @Test
    void thatTakeNothingInterruptNothing() {
        Ticks free = new Ticks(1_000, 350, 0);
        assertThat(free.leave(-123, 4_567)).isEqualTo(4_690);
        assertThat(free.endOf(-123, 4_690)).isEqualTo(4_567);
    }
}
