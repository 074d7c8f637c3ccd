package stalesim.sim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.sim.worker.WorkerCosts.AT_HAND;

import org.junit.jupiter.api.Test;

class LastWritersTest {

    private static final long NOW = 100;

    private final LastWriters writers = new LastWriters();

    @Test
    void whatNobodyHasWrittenIsNowhereElse() {
        assertThat(writers.ageNs(0, NOW)).isEqualTo(AT_HAND);
        assertThat(writers.spareAgeNs(0, NOW)).isEqualTo(AT_HAND);
    }

    @Test
    void whatIsWrittenInPlaceIsWithItsLastWriter() {
        writers.wrote(0, 10);
        assertThat(writers.ageNs(0, NOW)).isEqualTo(AT_HAND);
        assertThat(writers.ageNs(1, NOW)).isEqualTo(90);
        writers.wrote(1, 30);
        assertThat(writers.ageNs(0, NOW)).isEqualTo(70);
        assertThat(writers.ageNs(1, NOW)).isEqualTo(AT_HAND);
    }

    @Test
    void aSpareVectorIsWithItsCoreAfterTwoUpdatesInARow() {
        writers.wrote(0, 10);
        assertThat(writers.spareAgeNs(0, NOW)).isEqualTo(AT_HAND);
        assertThat(writers.spareAgeNs(1, NOW)).isEqualTo(90);
        writers.wrote(1, 30);
        assertThat(writers.spareAgeNs(1, NOW))
                .as("the vector of the update before was the other core's")
                .isEqualTo(90);
        assertThat(writers.spareAgeNs(0, NOW)).isEqualTo(70);
        writers.wrote(1, 60);
        assertThat(writers.spareAgeNs(1, NOW)).isEqualTo(AT_HAND);
        assertThat(writers.spareAgeNs(0, NOW)).isEqualTo(40);
    }
}
