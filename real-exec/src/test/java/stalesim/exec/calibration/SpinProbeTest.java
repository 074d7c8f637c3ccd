package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpinProbeTest {

    @Test
    void oneCoreHasNothingToMeasure() throws InterruptedException {
        SpinProbe probe = new SpinProbe(1);
        probe.pass();
        assertThat(probe.means()).isEmpty();
    }

    /** That passes come to an end, within the range that is searched, is all that holds on any machine. */
    @Test
    void everyPassGivesAFigureWithinTheRange() throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        Assumptions.assumeTrue(cores > 1);
        SpinProbe probe = new SpinProbe(cores);
        for (int pass = 0; pass < 5; pass++) {
            probe.pass();
        }
        assertThat(Arrays.stream(probe.means()).boxed())
                .isNotEmpty()
                .allMatch(ns -> SpinProbe.EARLIEST_NS <= ns && ns <= SpinProbe.LATEST_NS);
    }
}
