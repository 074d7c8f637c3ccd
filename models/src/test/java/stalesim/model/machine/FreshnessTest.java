package stalesim.model.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Freshness THREE = new Freshness(
            List.of(new Freshness.Point(100, 90), new Freshness.Point(400, 50), new Freshness.Point(800, 0)));

    /** Half way from 100 to 400 on a logarithmic scale is 200. */
    @ParameterizedTest
    @CsvSource({
        "0, 90", "99, 90", "100, 90", "200, 70", "141, 80.1", "400, 50", "799, 0.1", "800, 0", "4000000000000000000, 0"
    })
    void whatWasMeasuredHoldsThereAndBeyondAndIsInterpolatedBetween(long ageNs, double expected) {
        assertThat(THREE.longerNs(ageNs)).isCloseTo(expected, within(0.1));
    }

    @Test
    void withoutPointsItNeverMatters() {
        assertThat(Freshness.NEVER_MATTERS.longerNs(1)).isZero();
    }

    @Test
    void refusesWhatIsOutOfOrderOrRange() {
        Freshness.Point point = new Freshness.Point(5, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness(List.of(point, point)))
                .withMessageContaining("[5, 5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness.Point(0, 7))
                .withMessageContaining("ageNs=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Freshness.Point(5, -1))
                .withMessageContaining("longerNs=-1");
    }
}
