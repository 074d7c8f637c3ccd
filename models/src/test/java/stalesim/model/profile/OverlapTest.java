package stalesim.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowCursor;
import stalesim.model.random.RandomStreams;

class OverlapTest {

    private static final RandomStreams STREAMS = new RandomStreams(5, 0);

    /** The third has so many features that a block holds fewer samples than there are. */
    static Stream<DataSet> dataSets() {
        return Stream.of(
                ProfiledData.sparse(333, 60, 0.05),
                ProfiledData.repeated(ProfiledData.sparse(50, 30, 0.04), 4, 1),
                ProfiledData.repeated(ProfiledData.sparse(100, 40, 0.05), 3, 5000),
                ProfiledData.dense(70, 3),
                ProfiledData.rows(new float[] {0, 0}, new float[] {1, 0}, new float[] {0, 1}, new float[] {2, 2}));
    }

    private static Overlap overlap(DataSet data, long exactWords) {
        return Overlap.of(data, FeatureTable.of(data), STREAMS, exactWords);
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void equalsTheDefinition(DataSet data) {
        RowCursor one = new RowCursor(data);
        RowCursor other = new RowCursor(data);
        double sum = 0;
        int most = 0;
        for (int i = 0; i < data.rows(); i++) {
            one.moveTo(i);
            int sharing = 0;
            for (int k = 0; k < data.rows(); k++) {
                other.moveTo(k);
                sharing += one.sharesFeature(other) ? 1 : 0;
            }
            sum += sharing;
            most = Math.max(most, sharing);
        }
        Overlap overlap = overlap(data, Overlap.EXACT_WORDS);
        // both are sums of integers below 2^53, divided: rounding alone
        assertThat(overlap.rho().value()).isCloseTo(sum / data.rows() / data.rows(), within(1e-15));
        assertThat(overlap.maxRho().value()).isEqualTo((double) most / data.rows());
        assertThat(overlap.rho().exact() && overlap.maxRho().exact()).isTrue();
    }

    /** A right interval of level 0.95 misses with a probability of 5 % a data set, over seeds; this seed hits. */
    @ParameterizedTest
    @MethodSource("dataSets")
    void estimatesEncloseTheExactFigures(DataSet data) {
        Overlap exact = overlap(data, Overlap.EXACT_WORDS);
        Overlap sampled = overlap(data, 0);
        assertThat(sampled.rho().draws()).isEqualTo(Overlap.PAIRS);
        assertThat(exact.rho().value()).isBetween(sampled.rho().low(), sampled.rho().high());
        // the width of a binomial interval of 10^6 draws is at most 2 * 1.96 * sqrt(1/4 / 10^6) = 0.00196
        assertThat(sampled.rho().high() - sampled.rho().low()).isLessThan(0.002);
        assertThat(exact.maxRho().value()).isBetween(sampled.maxRho().low(), sampled.maxRho().high());
        // that share is attained by a candidate, and the candidate that promises most is a good one
        assertThat(sampled.maxRho().low()).isGreaterThan(0.9 * exact.maxRho().value());
        assertThat(sampled.conflictShare()).isEqualTo(exact.conflictShare());
    }

    /** Frequencies 3/4, 1/4, 0: (9 + 1) / 16 over (3 + 1) / 4. */
    @Test
    void conflictShareWeighsFrequenciesByThemselves() {
        DataSet data = ProfiledData.rows(
                new float[] {1, 0, 0}, new float[] {1, 1, 0}, new float[] {1, 0, 0}, new float[] {0, 0, 0});
        assertThat(overlap(data, 1000).conflictShare()).isEqualTo(0.625);
        assertThat(overlap(ProfiledData.rows(new float[] {0}), 1000).conflictShare()).isZero();
    }

    /** The paper's example 1: one feature used of many is sparse by density, and all updates meet. */
    @Test
    void unusedFeaturesDoNotHideConflicts() {
        DataSet data = ProfiledData.rows(new float[] {1, 0, 0, 0, 0}, new float[] {2, 0, 0, 0, 0});
        Overlap overlap = overlap(data, 1000);
        assertThat(data.density()).isEqualTo(0.2);
        assertThat(overlap.conflictShare()).isEqualTo(1);
        assertThat(overlap.rho().value()).isEqualTo(1);
    }
}
