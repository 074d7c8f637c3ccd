package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.exec.calibration.TickSearch.Beat;
import stalesim.model.duration.Course;
import stalesim.model.machine.Figure;
import stalesim.model.machine.Ticks;

/** Ticks come at 250 and every 4000 after that; gradients take 397, and what the ticks take that they meet. */
class TickedGradientsTest {

    private static final Optional<Beat> BEAT = Optional.of(new Beat(4_000, 250));

    private static Course run(int gradients, long tickNs, long longer) {
        long[] begins = new long[gradients];
        long[] values = new long[gradients];
        long now = 0;
        for (int i = 0; i < gradients; i++) {
            begins[i] = now;
            Ticks ticks = new Ticks(4_000, 0, tickNs);
            values[i] = ticks.endOf(now - 250, 397 + longer) - (now - 250);
            now += values[i];
        }
        return Course.of(begins, values);
    }

    @Test
    void ticksAreCountedFromAMomentOnAndBeforeAnother() {
        Beat beat = BEAT.orElseThrow();
        assertThat(beat.ticksBetween(250, 251)).isEqualTo(1);
        assertThat(beat.ticksBetween(249, 250)).isZero();
        assertThat(beat.ticksBetween(251, 4_250)).isZero();
        assertThat(beat.ticksBetween(-4_000, 8_251)).isEqualTo(4);
    }

    @Test
    void gradientsThatMeetATickAreLonger() {
        TickedGradients ticked = new TickedGradients(
                List.of(List.of(run(400, 30, 0), run(400, 50, 0)), List.of(run(400, 60, 0), run(400, 60, 0))), BEAT);
        assertThat(ticked.takenNs()).isEqualTo(50);
        assertThat(ticked.estimate().orElseThrow().interval())
                .isEqualTo(Figure.TICK.estimate(40, 60).interval());
    }

    @Test
    void eachRunLosesItsOwn() {
        TickedGradients ticked =
                new TickedGradients(List.of(List.of(run(400, 30, 0)), List.of(run(400, 70, 0))), BEAT);
        for (long tickNs : new long[] {30, 70}) {
            assertThat(ticked.without(run(400, tickNs, 0)).values())
                    .containsOnly(397);
        }
        assertThat(ticked.without(run(400, 70, 0)).begins())
                .isEqualTo(run(400, 70, 0).begins());
    }

    @Test
    void longOrFewGradientsKeepWhatTicksTake() {
        Course tooLong = run(400, 30, 800);
        Course tooFew = run(40, 30, 0);
        TickedGradients ticked = new TickedGradients(List.of(List.of(tooLong), List.of(tooFew)), BEAT);
        assertThat(ticked.takenNs()).isZero();
        assertThat(ticked.estimate()).isEmpty();
        assertThat(ticked.without(tooLong).values()).isEqualTo(tooLong.values());
        assertThat(ticked.without(tooFew).values()).isEqualTo(tooFew.values());
    }

    @Test
    void withoutABeatNothingIsTakenOff() {
        TickedGradients none = new TickedGradients(List.of(List.of(run(400, 30, 0))), Optional.empty());
        assertThat(none.takenNs()).isZero();
        assertThat(none.without(run(400, 30, 0)).values()).isEqualTo(run(400, 30, 0).values());
    }
}
