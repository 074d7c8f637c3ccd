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
    void eitherIsLookedAtAgainAfterAWhileOfRuns() throws InterruptedException {
        interludes.beforeRound();
        runOf(0.9);
        assertThat(laboratory.log()).containsExactly("calibrate");
        runOf(0.2);
        assertThat(laboratory.log()).containsExactly("calibrate", "updates");
        runOf(0.6);
        assertThat(laboratory.log()).hasSize(2);
        runOf(0.5);
        assertThat(laboratory.log()).containsExactly("calibrate", "updates", "gradients", "updates");
        runOf(1.7);
        assertThat(laboratory.log()).hasSize(5).last().isEqualTo("updates");
        runOf(0.2);
        assertThat(laboratory.log()).hasSize(6).last().isEqualTo("gradients");
        assertThat(announced)
                .hasSize(6)
                .startsWith("a pass of the calibration", "another look at updates", "another look at gradients");
    }

    @Test
    void aPassLooksAtBoth() throws InterruptedException {
        interludes.beforeRound();
        nowNs += 60_000_000_000L;
        interludes.beforeRound();
        runOf(0.9);
        assertThat(laboratory.log()).containsExactly("calibrate", "calibrate");
    }
}
