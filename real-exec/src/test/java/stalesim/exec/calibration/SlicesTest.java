package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private final Slices slices = new Slices();

    @Test
    void whatWasNeverSeenIsUnknown() {
        slices.beginPass();
        slices.add(LongStream.empty());
        assertThat(slices.lengthNs()).isEmpty();
        assertThat(slices.lengths()).isEmpty();
        assertThat(slices.estimate()).isEmpty();
    }

    @Test
    void aRoundWithoutPausesSaysNothing() {
        slices.beginPass();
        slices.add(LongStream.of(3, 4));
        slices.add(LongStream.empty());
        slices.beginPass();
        slices.add(LongStream.empty());
        slices.beginPass();
        slices.add(LongStream.of(4, 5, 40));
        assertThat(slices.lengthNs()).hasValue(4);
        // 40 is the time of a thread that had a core to itself
        assertThat(slices.lengths().orElseThrow().meanNs()).isEqualTo((3 + 4 + 4 + 5) / 4.0);
        // the medians of two passes, 4 and 5
        assertThat(slices.estimate().orElseThrow().interval().centre()).isEqualTo(4.5);
    }
}
