package stalesim.sim.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWritersTest {

    private final LastWriters writers = new LastWriters();

    @Test
    void whatNobodyHasWrittenIsNowhereElse() {
        assertThat(writers.isElsewhere(0)).isFalse();
        assertThat(writers.spareIsElsewhere(0)).isFalse();
    }

    @Test
    void whatIsWrittenInPlaceIsWithItsLastWriter() {
        writers.wrote(0);
        assertThat(writers.isElsewhere(0)).isFalse();
        assertThat(writers.isElsewhere(1)).isTrue();
        writers.wrote(1);
        assertThat(writers.isElsewhere(0)).isTrue();
        assertThat(writers.isElsewhere(1)).isFalse();
    }

    @Test
    void aSpareVectorIsWithItsCoreAfterTwoUpdatesInARow() {
        writers.wrote(0);
        assertThat(writers.spareIsElsewhere(0)).isFalse();
        assertThat(writers.spareIsElsewhere(1)).isTrue();
        writers.wrote(1);
        assertThat(writers.spareIsElsewhere(1)).as("the vector of the update before was the other core's").isTrue();
        writers.wrote(1);
        assertThat(writers.spareIsElsewhere(1)).isFalse();
        assertThat(writers.spareIsElsewhere(0)).isTrue();
    }
}
