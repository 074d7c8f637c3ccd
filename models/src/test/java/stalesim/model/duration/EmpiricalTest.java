package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmpiricalTest {

    @Test
    void fewMeasurementsAreKeptAsTheyAre() {
        Empirical law = Empirical.of(new long[] {30, 10, 20});
        assertThat(law.values()).containsExactly(10, 20, 30);
        assertThat(law.meanNs()).isEqualTo(20);
        assertThat(law.cv()).isCloseTo(Math.sqrt(200 / 3.0) / 20, within(1e-15));
    }

    /** One very long duration among n: its weight must stay 1/n whether or not n is a multiple of the values kept. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999, 1000, 1001, 1500, 1999, 2000, 12_345})
    void theMeanIsKept(int measurements) {
        long[] measured = LongStream.range(0, measurements).map(i -> 1000 + i).toArray();
        measured[measurements / 2] = 1_000_000_000;
        Empirical law = Empirical.of(measured);
        double mean = Arrays.stream(measured).average().orElseThrow();
        assertThat(law.values()).hasSizeLessThanOrEqualTo(Empirical.MAX_VALUES).isSorted();
        // each value is rounded to whole nanoseconds
        assertThat(law.meanNs()).isCloseTo(mean, within(0.5 + 1e-9 * mean));
    }

    @Test
    void equalMeasurementsStayEqual() {
        long[] measured = new long[1234];
        Arrays.fill(measured, 77);
        Empirical law = Empirical.of(measured);
        assertThat(law.values()).containsOnly(77);
        assertThat(law.cv()).isZero();
        assertThat(Empirical.of(new long[2]).cv()).isZero();
    }

    @Test
    void refusesWhatIsNoMeasurement() {
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(new long[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(new long[] {5, -1}));
    }

    @Test
    void otherLawsCheckTheirRanges() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(bad));
            assertThatIllegalArgumentException().isThrownBy(() -> new Lognormal(bad, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Gamma(bad, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Gamma(1, bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Lognormal(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deterministic(-1));
    }
}
