package stalesim.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.staleness.StalenessHistogram;

class StalenessBarsTest {

    private static List<List<String>> rows(StalenessHistogram simulated, StalenessHistogram real) {
        return StalenessBars.table(simulated, real).rows();
    }

    private static StalenessHistogram counts(long... counts) {
        return new StalenessHistogram(counts);
    }

    @Test
    void everyStalenessHasItsRowWhereThereAreFew() {
        assertThat(rows(counts(1, 3), counts(0, 2, 2)))
                .containsExactly(
                        List.of("0", "25.0\u00a0%", "█".repeat(8), "0.0\u00a0%", ""),
                        List.of("1", "75.0\u00a0%", "█".repeat(24), "50.0\u00a0%", "█".repeat(16)),
                        List.of("2", "0.0\u00a0%", "", "50.0\u00a0%", "█".repeat(16)));
    }

    @Test
    void theTailsAreGatheredAtTheEnds() {
        StalenessHistogram histogram = counts(1, 0, 0, 0, 0, 500, 499, 0, 0, 0, 1);
        assertThat(rows(histogram, histogram))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("≤ 5 50.0\u00a0%", "≥ 6 50.0\u00a0%");
        assertThat(rows(counts(0, 1, 999, 1), counts(0, 0, 1000)).get(0))
                .as("below and above")
                .startsWith("all", "100.0\u00a0%");
    }

    /** Equal counts over any range: all rows together are the whole, whatever their width, to 0.05 % a row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 23, 24, 25, 48, 49, 1000})
    void atMostTwentyFourRowsHoldEverything(int range) {
        StalenessHistogram histogram = new StalenessHistogram();
        for (int tau = 7; tau < 7 + range; tau++) {
            histogram.add(tau);
        }
        List<List<String>> rows = rows(histogram, counts(0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(rows).hasSizeLessThanOrEqualTo(24);
        double sum = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1).replace("\u00a0%", "")))
                .sum();
        assertThat(sum).isEqualTo(100, within(0.05 * rows.size()));
    }

    @Test
    void refusesAnEmptySide() {
        assertThatIllegalArgumentException().isThrownBy(() -> rows(counts(), counts(1)));
    }
}
