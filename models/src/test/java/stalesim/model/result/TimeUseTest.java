package stalesim.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeUseTest {

    private static final TimeUse MEASURED =
            new TimeUse(1000, Map.of(TimeCategory.BARRIER, 300L, TimeCategory.LOCK, 0L));

    @Test
    void whatWasNotMeasuredIsAbsentAndTheRestIsWhatIsLeft() {
        assertThat(MEASURED.ns(TimeCategory.LOCK)).hasValue(0);
        assertThat(MEASURED.ns(TimeCategory.COMPUTE)).isEmpty();
        assertThat(MEASURED.share(TimeCategory.BARRIER)).hasValue(0.3);
        assertThat(MEASURED.share(TimeCategory.COMPUTE)).isEmpty();
        assertThat(MEASURED.restNs()).isEqualTo(700);
    }

    @Test
    void aCompleteAccountHasNoRest() {
        TimeUse complete = TimeUse.complete(Map.of(TimeCategory.COMPUTE, 70L, TimeCategory.NO_CORE, 30L));
        assertThat(complete.totalNs()).isEqualTo(100);
        assertThat(complete.restNs()).isZero();
    }

    @Test
    void sumsKnowWhatBothKnow() {
        TimeUse sum = MEASURED.plus(TimeUse.complete(Map.of(TimeCategory.BARRIER, 5L, TimeCategory.COMPUTE, 20L)));
        assertThat(sum).isEqualTo(new TimeUse(1025, Map.of(TimeCategory.BARRIER, 305L)));
    }

    @Test
    void noTimeHasNoShares() {
        assertThat(TimeUse.complete(Map.of(TimeCategory.GAP, 0L)).share(TimeCategory.GAP)).isEmpty();
    }

    @Test
    void categoriesCannotExceedTheTotalOrBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeUse(10, Map.of(TimeCategory.LOCK, 11L)))
                .withMessageContaining("totalNs=10");
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeUse(10, Map.of(TimeCategory.LOCK, -1L)));
    }
}
