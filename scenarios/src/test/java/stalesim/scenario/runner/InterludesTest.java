package stalesim.scenario.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterludesTest {

    private final FakeLaboratory laboratory = new FakeLaboratory();
    private final List<String> announced = new ArrayList<>();
    private long nowNs = 7_000_000_000L;
    private final Interludes interludes =
            new Interludes.OfCalibration(laboratory.calibration(null, List.of(), 1), announced::add, () -> nowNs);

    private void runOf(double seconds) throws InterruptedException {
        nowNs += Math.round(1e9 * seconds);
        interludes.beforeRun();
    }

    @Test
    void whatDriftsIsLookedAtAfterSixTimesAsLongAsThatMayTake() throws InterruptedException {
        interludes.beforeRound();
        runOf(2.6);
        runOf(2.6);
        assertThat(laboratory.log()).containsExactly("calibrate");
        runOf(0.3);
        assertThat(laboratory.log()).containsExactly("calibrate", "observe");
        runOf(5.3);
        assertThat(laboratory.log()).hasSize(2);
        runOf(30);
        assertThat(laboratory.log()).containsExactly("calibrate", "observe", "observe");
        assertThat(announced)
                .containsExactly(
                        "a pass of the calibration", "another look at what drifts", "another look at what drifts");
    }

    @Test
    void aPassLooksAtItToo() throws InterruptedException {
        interludes.beforeRound();
        nowNs += 60_000_000_000L;
        interludes.beforeRound();
        runOf(5.3);
        assertThat(laboratory.log()).containsExactly("calibrate", "calibrate");
    }
}
