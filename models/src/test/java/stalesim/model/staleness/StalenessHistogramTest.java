package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StalenessHistogramTest {

    @Test
    void countsUpdatesByStaleness() {
        StalenessHistogram histogram = new StalenessHistogram();
        for (long tau : new long[] {0, 3, 3, 100}) {
            histogram.add(tau);
        }
        assertThat(histogram.count(3)).isEqualTo(2);
        assertThat(histogram.count(4)).isZero();
        assertThat(histogram.count(1_000_000)).isZero();
        assertThat(histogram.max()).isEqualTo(100);
        assertThat(histogram.total()).isEqualTo(4);
        assertThat(histogram.mean()).isEqualTo(106 / 4.0);
        double mean = 26.5;
        assertThat(histogram.variance())
                .isCloseTo(
                        (mean * mean + 2 * (3 - mean) * (3 - mean) + (100 - mean) * (100 - mean)) / 4,
                        within(1e-10));
    }

    @Test
    void quantilesAreTheSmallestStalenessOfTheirShare() {
        StalenessHistogram histogram = new StalenessHistogram(new long[] {0, 2, 0, 1, 1});
        assertThat(histogram.quantile(0)).isZero();
        assertThat(histogram.quantile(1e-9)).isEqualTo(1);
        assertThat(histogram.quantile(0.5)).isEqualTo(1);
        assertThat(histogram.quantile(0.75)).isEqualTo(3);
        assertThat(histogram.quantile(0.76)).isEqualTo(4);
        assertThat(histogram.quantile(1)).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> new StalenessHistogram().quantile(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.quantile(1.1));
    }

    @Test
    void mergingEqualsCountingTogether() {
        StalenessHistogram one = new StalenessHistogram(new long[] {1, 2});
        StalenessHistogram other = new StalenessHistogram();
        other.add(1);
        other.add(40);
        one.addAll(other);
        long[] expected = new long[41];
        expected[0] = 1;
        expected[1] = 3;
        expected[40] = 1;
        assertThat(one).isEqualTo(new StalenessHistogram(expected));
        assertThat(other.total()).isEqualTo(2);
    }

    @Test
    void trailingZerosDoNotMatter() {
        StalenessHistogram padded = new StalenessHistogram(new long[] {1, 2, 0, 0});
        assertThat(padded).isEqualTo(new StalenessHistogram(new long[] {1, 2}));
        assertThat(padded).hasSameHashCodeAs(new StalenessHistogram(new long[] {1, 2}));
        assertThat(padded.toArray()).containsExactly(1, 2);
        assertThat(padded.max()).isEqualTo(1);
    }

    @Test
    void emptyHasNoMean() {
        StalenessHistogram empty = new StalenessHistogram();
        assertThat(empty.max()).isEqualTo(-1);
        assertThat(empty.total()).isZero();
        assertThat(empty.mean()).isNaN();
        assertThat(empty.variance()).isNaN();
        assertThat(empty.toArray()).isEmpty();
    }

    /** Ranges of w values each: no update moves by w, and those of a range to its mean, so the mean moves by 1/2. */
    @Test
    void manyValuesAreTakenTogether() {
        int largest = 3 * StalenessHistogram.MOST_VALUES - 1;
        StalenessHistogram wide = new StalenessHistogram();
        for (int tau = 0; tau <= largest; tau += 7) {
            wide.add(tau);
        }
        wide.add(largest);
        StalenessHistogram condensed = wide.condensed();
        assertThat(wide.isFine()).isFalse();
        assertThat(Arrays.stream(condensed.toArray()).filter(count -> count > 0).count())
                .isLessThanOrEqualTo(StalenessHistogram.MOST_VALUES);
        assertThat(condensed.total()).isEqualTo(wide.total());
        assertThat(condensed.mean()).isCloseTo(wide.mean(), within(0.5));
        assertThat(condensed.max()).isBetween(largest - 2, largest);
        assertThat(condensed.condensed()).isEqualTo(condensed);
    }

    @Test
    void fewValuesStay() {
        StalenessHistogram narrow = new StalenessHistogram(new long[] {1, 0, 3});
        narrow.add(StalenessHistogram.MOST_VALUES - 1);
        assertThat(narrow.isFine()).isTrue();
        assertThat(narrow.condensed()).isEqualTo(narrow);
        assertThat(new StalenessHistogram().condensed()).isEqualTo(new StalenessHistogram());
    }

    @Test
    void ownsItsCounts() {
        long[] counts = {5};
        StalenessHistogram histogram = new StalenessHistogram(counts);
        counts[0] = 9;
        histogram.toArray()[0] = 9;
        assertThat(histogram.count(0)).isEqualTo(5);
    }

    @Test
    void refusesNegativeCountsAndImpossibleStaleness() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StalenessHistogram(new long[] {1, -2}))
                .withMessage("counts must be >= 0: staleness 1 has -2");
        assertThatThrownBy(() -> new StalenessHistogram().add(1L << 40)).isInstanceOf(ArithmeticException.class);
    }
}
