package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.exec.worker.StatedTimes.gradients;
import static stalesim.exec.worker.StatedTimes.log;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.RestLog;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;

class RestFiguresTest {

    /** Two runs of 1,000 ns and four gradients each. */
    private static Resting resting(int gradients, long... wakeUps) {
        OperationTimes run = gradients(0.5, 110, 120, 130, 140);
        RestLog sleeper = log(gradients, "r");
        for (long ns : wakeUps) {
            sleeper.wakeUps().add(ns);
        }
        return new Resting(gradients, new LoggedRuns(List.of(run, run), List.of(sleeper, log(gradients, "r"))));
    }

    @Test
    void delaysBelongToTheTimeBetweenRests() {
        RestFigures figures =
                new RestFigures(List.of(resting(4, 90, 100), resting(2, 50), resting(4, 110), resting(2, 60)));
        assertThat(figures.rousing())
                .contains(new Rousing(List.of(
                        new Rousing.Spell(500, Empirical.of(new long[] {50, 60})),
                        new Rousing.Spell(1_000, Empirical.of(new long[] {90, 100, 110})))));
        assertThat(figures.slowNs()).isEqualTo(2_000);
        assertThat(figures.estimate())
                .contains(Figure.WAKE_UP_BETWEEN_GRADIENTS.estimate(100, 50, 110, 60));
    }

    /** Where both runs came to each rest at the same time nobody slept. */
    @Test
    void whereNobodyWasWokenNothingIsKnown() {
        RestFigures nobody = new RestFigures(List.of(resting(2)));
        assertThat(nobody.rousing()).isEmpty();
        assertThat(nobody.estimate()).isEmpty();
        assertThat(nobody.slowNs()).isEqualTo(SlowAfterRest.USUAL_NS);
        RestFigures some = new RestFigures(List.of(resting(8), resting(2, 50)));
        assertThat(some.rousing().orElseThrow().spells()).hasSize(1);
    }
}
