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
    @ValueSource(ints = {1, 2, 999, 1000, 1001, 1500, 1999, 2000, 12_345, 250_001})
    void theMeanIsKept(int measurements) {
        long[] measured = LongStream.range(0, measurements).map(i -> 1000 + i).toArray();
        measured[measurements / 2] = 1_000_000_000;
        Empirical law = Empirical.of(measured);
        double mean = Arrays.stream(measured).average().orElseThrow();
        assertThat(law.values()).hasSizeLessThanOrEqualTo(Empirical.MAX_VALUES).isSorted();
        // each value is rounded to whole nanoseconds
        assertThat(law.meanNs()).isCloseTo(mean, within(0.5 + 1e-9 * mean));
    }

    /** 3 of 200,000 are long, a rare hold of a lock: they are neither shortened nor made frequent. */
    @Test
    void whatIsRareAndLongStaysSo() {
        long[] measured = LongStream.range(0, 200_000).map(i -> 100 + i % 50).toArray();
        measured[7] = measured[70_000] = measured[199_999] = 1_000_000;
        Empirical law = Empirical.of(measured);
        assertThat(law.tail()).hasSize(Empirical.MAX_VALUES).isSorted();
        assertThat(law.values()).hasSize(990).isSorted();
        assertThat(law.values()[989]).isLessThan(150);
        // a value of the tail stands for two measurements
        assertThat(Arrays.copyOfRange(law.tail(), 998, 1000)).containsExactly(500_075, 1_000_000);
        assertThat(law.tail()[997]).isLessThan(150);
        double variance = Arrays.stream(measured).mapToDouble(ns -> (double) ns * ns).average().orElseThrow();
        double mean = Arrays.stream(measured).average().orElseThrow();
        // one value of 1e6 and one of half as much, each for two: 2.5 of 3 squares
        double sd = Math.sqrt(variance - mean * mean);
        assertThat(law.cv() * law.meanNs()).isBetween(Math.sqrt(0.83) * sd, sd);
    }

    @Test
    void aLawIsMadeAgainOfItsValuesAndItsTail() {
        Empirical law = Empirical.of(LongStream.range(0, 5000).map(i -> i * i).toArray());
        Empirical again = Empirical.of(law.values(), law.tail());
        assertThat(again).isEqualTo(law).hasSameHashCodeAs(law);
        assertThat(again).isNotEqualTo(Empirical.of(law.values(), new long[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Empirical.of(law.values(), new long[] {-1}));
    }

    @Test
    void countsAreWorthTheirMeasurements() {
        long[] values = {10, 20, 5000};
        long[] counts = {70_000, 49_990, 10};
        long[] measured = LongStream.range(0, 120_000)
                .map(i -> i < 70_000 ? 10 : i < 119_990 ? 20 : 5000)
                .toArray();
        assertThat(Empirical.ofCounts(values, counts)).isEqualTo(Empirical.of(measured));
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
