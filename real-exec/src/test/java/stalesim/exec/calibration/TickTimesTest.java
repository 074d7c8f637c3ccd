package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.exec.calibration.Slices.Pause;
import stalesim.exec.calibration.TickSearch.Beat;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;

/** What is told from what ticks took in several looks. */
class TickTimesTest {

    private static final Beat BEAT = new Beat(4_000_000, 1_000_000);

    /** Medians of 12, 31 and 22; the median of these is 22. */
    @Test
    void theLawIsOfTicksThatFollowEachOther() {
        TickTimes times = new TickTimes(List.of(
                List.of(new long[] {10, 12, 19}, new long[] {30, 31, 99}),
                List.of(new long[] {22, 22, 0}, new long[0])));
        assertThat(times.law()).isEqualTo(Empirical.of(new long[] {20, 22, 29, 21, 22, 90, 22, 22, 0}));
        assertThat(times.estimate().orElseThrow().interval())
                .isEqualTo(Figure.TICK.estimate(201 / 6.0, 44 / 3.0).interval());
    }

    @Test
    void whereThereWasNoTickNothingIsKnown() {
        for (TickTimes none : List.of(TickTimes.UNKNOWN, new TickTimes(List.of(List.of(new long[0]))))) {
            assertThat(none.known()).isFalse();
            assertThat(none.law()).isEqualTo(new Deterministic(0));
            assertThat(none.estimate()).isEmpty();
        }
    }

    /** Ticks come at 1, 5, 9 ms. */
    @Test
    void ofPausesThoseAtTicksCount() {
        List<Pause> one = List.of(
                new Pause(990_000, 1_014_000), new Pause(2_000_000, 2_500_000), new Pause(9_020_000, 9_040_000));
        List<Pause> other = List.of(new Pause(4_969_999, 5_000_000), new Pause(5_000_000, 5_015_000));
        assertThat(TickTimes.ofPauses(List.of(List.of(one, other)), BEAT).estimate().orElseThrow().interval().centre())
                .isEqualTo((24_000 + 20_000 + 15_000) / 3.0);
    }
}
