package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandOverProbeTest {

    /** That every hand-over comes to an end and takes some time is all that holds on any machine. */
    @Test
    void everyPassGivesAFigure() throws InterruptedException {
        HandOverProbe probe = new HandOverProbe();
        probe.pass();
        probe.pass();
        assertThat(Arrays.stream(probe.medians()).boxed()).hasSize(2).allMatch(ns -> ns > 0);
    }
}
