package stalesim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.staleness.StalenessHistogram;

class StalenessQuantilesTest {

    @Test
    void areTheSmallestStalenessThatReachesTheShare() {
        assertThat(StalenessQuantiles.of(new StalenessHistogram(new long[] {50, 40, 5, 5})))
                .contains(new StalenessQuantiles(0, 2, 3));
        assertThat(StalenessQuantiles.of(new StalenessHistogram(new long[] {49, 46, 5})))
                .contains(new StalenessQuantiles(1, 1, 2));
    }

    @Test
    void allZeroStaleness() {
        assertThat(StalenessQuantiles.of(new StalenessHistogram(new long[] {7})))
                .contains(new StalenessQuantiles(0, 0, 0));
    }

    @Test
    void doNotExistWithoutUpdates() {
        assertThat(StalenessQuantiles.of(new StalenessHistogram())).isEmpty();
    }
}
