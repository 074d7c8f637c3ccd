package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.model.machine.RunQueueing;

@Timeout(60)
class PlacementProbeTest {

    @Test
    void oneCoreLeavesNoChoice() throws InterruptedException {
        PlacementProbe one = new PlacementProbe(1);
        one.pass();
        assertThat(one.estimate()).isEmpty();
        assertThat(one.queueing()).isEqualTo(RunQueueing.PER_CORE);
    }

    /** Whatever this machine does; and where it does not tell, as Linux does. */
    @Test
    void whoMostlyStaysIsSticky() throws InterruptedException {
        PlacementProbe probe = new PlacementProbe(Runtime.getRuntime().availableProcessors());
        probe.pass();
        probe.estimate().ifPresent(share -> assertThat(share.interval().centre()).isBetween(0.0, 1.0));
        boolean stay = probe.estimate()
                .filter(share -> share.interval().centre() < 0.5)
                .isPresent();
        assertThat(probe.queueing()).isEqualTo(stay ? RunQueueing.STICKY : RunQueueing.PER_CORE);
    }
}
