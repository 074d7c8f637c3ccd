package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.exec.calibration.TickSearch.Beat;
import stalesim.model.duration.Course;
import stalesim.model.duration.Deterministic;

/** Ticks come at 250 and every 4000 after that; gradients take 397, and what the ticks take that they meet. */
class TickedGradientsTest {

    private static final Optional<Beat> BEAT = Optional.of(new Beat(4_000, 250));

    /** Spinning threads lose 20 at each tick. */
    private static final TickTimes SPUN = new TickTimes(List.of(List.of(new long[] {20, 20}, new long[] {20})));

    private static Course run(int gradients, long tickNs, long longer) {
        long[] begins = new long[gradients];
        long[] values = new long[gradients];
        long now = 0;
        for (int i = 0; i < gradients; i++) {
            begins[i] = now;
            values[i] = 397 + longer;
            if (BEAT.orElseThrow().ticksBetween(now, now + values[i] + tickNs) > 0) {
                values[i] += tickNs;
            }
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
                List.of(List.of(run(400, 30, 0), run(400, 50, 0)), List.of(run(400, 60, 0), run(400, 60, 0))),
                BEAT,
                SPUN);
        assertThat(ticked.times().law().meanNs()).as("the upper median").isEqualTo(60);
        assertThat(ticked.times().law().cv()).as("within a run").isZero();
        assertThat(ticked.times().estimate().orElseThrow().interval().centre()).isCloseTo(50, within(0.5));
    }

    /** As if the second half of the run were on a slower machine. */
    @Test
    void gradientsKeepWhatTheirNeighboursTake() {
        Course run = run(400, 30, 0);
        long[] values = run.values();
        for (int at = 200; at < values.length; at++) {
            values[at] += 500;
        }
        TickedGradients ticked = new TickedGradients(List.of(List.of(run)), BEAT, SPUN);
        long[] without = ticked.without(Course.of(run.begins(), values)).values();
        assertThat(Arrays.stream(without, 0, 190)).containsOnly(397L);
        assertThat(Arrays.stream(without, 210, 400)).containsOnly(897L);
        assertThat(ticked.without(run).begins()).isEqualTo(run.begins());
    }

    @Test
    void aTickTakesNothingOffAGradientThatIsShort() {
        Course run = run(400, 0, 0);
        long[] values = run.values();
        int ticked = 4_250 / 397;
        values[ticked] = 100;
        assertThat(new TickedGradients(List.of(List.of(run)), BEAT, SPUN)
                        .without(Course.of(run.begins(), values))
                        .values())
                .isEqualTo(values);
    }

    /** They take 1197, and some ticks 30 of them. */
    @Test
    void longGradientsLoseWhatASpinningThreadDoes() {
        Course tooLong = run(400, 30, 800);
        TickedGradients ticked = new TickedGradients(List.of(List.of(tooLong)), BEAT, SPUN);
        assertThat(ticked.times()).isSameAs(SPUN);
        assertThat(ticked.times().law().meanNs()).isEqualTo(20);
        assertThat(ticked.without(tooLong).values()).containsOnly(1_197, 1_207);
        assertThat(ticked.without(tooLong).begins()).isEqualTo(tooLong.begins());
    }

    /** Other programs had the cores for more than half of the 4000 between two ticks. */
    @Test
    void whatTakesMostOfTheTimeIsNoTick() {
        TickTimes busy = new TickTimes(List.of(List.of(new long[] {2_001})));
        Course tooLong = run(400, 30, 800);
        TickedGradients none = new TickedGradients(List.of(List.of(tooLong)), BEAT, busy);
        assertThat(none.times().known()).isFalse();
        assertThat(none.times().law()).isEqualTo(new Deterministic(0));
        assertThat(none.without(tooLong)).isSameAs(tooLong);
        TickedGradients spun = new TickedGradients(List.of(List.of(run(400, 2_100, 0))), BEAT, SPUN);
        assertThat(spun.times()).isSameAs(SPUN);
        assertThat(spun.without(run(400, 2_100, 0)).values()).containsOnly(397, 2_497 - 20);
    }

    /** As on a machine of one core. */
    @Test
    void withoutALookAtCoresNothingIsTakenOff() {
        TickedGradients none = new TickedGradients(List.of(), BEAT, SPUN);
        assertThat(none.times().law()).isEqualTo(new Deterministic(0));
        assertThat(none.without(run(400, 30, 0)).values()).isEqualTo(run(400, 30, 0).values());
    }

    @Test
    void withoutABeatNothingIsTakenOff() {
        TickedGradients none = new TickedGradients(List.of(List.of(run(400, 30, 0))), Optional.empty(), SPUN);
        assertThat(none.times().law().meanNs()).isZero();
        assertThat(none.without(run(400, 30, 0)).values()).isEqualTo(run(400, 30, 0).values());
    }
}
