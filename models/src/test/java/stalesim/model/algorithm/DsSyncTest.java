package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;

/** The groups that DS-Sync's exchange really has, not what a formula says of them. */
class DsSyncTest {

    private static Grouping grouping(DsSync algorithm, int workers) {
        return ((Operation.Exchange) algorithm.cycle(Setting.ofWorkers(workers)).get(2)).grouping();
    }

    /** P[i][k] = 1 / size of the group if i and k meet in that round. */
    private static RealMatrix averaging(Grouping grouping, long round, int workers) {
        RealMatrix matrix = new Array2DRowRealMatrix(workers, workers);
        for (int i = 0; i < workers; i++) {
            int size = 0;
            for (int k = 0; k < workers; k++) {
                size += meets(grouping, round, i, k, workers) ? 1 : 0;
            }
            for (int k = 0; k < workers; k++) {
                matrix.setEntry(i, k, meets(grouping, round, i, k, workers) ? 1.0 / size : 0);
            }
        }
        return matrix;
    }

    private static boolean meets(Grouping grouping, long round, int i, int k, int workers) {
        return grouping.groupOf(i, round, workers) == grouping.groupOf(k, round, workers);
    }

    /** P_even P_odd = J / W for any W = G N; a sum of at most W products of 1/G and 1/N has an error below 1e-15. */
    @ParameterizedTest
    @CsvSource({"1,1", "4,2", "9,3", "16,4", "16,2", "12,3", "12,4", "15,5", "7,7", "7,1"})
    void twoRoundsInARowMixEverybody(int workers, int group) {
        Grouping grouping = grouping(new DsSync(group, 0), workers);
        for (long round : new long[] {0, 1, 6}) {
            RealMatrix product = averaging(grouping, round + 1, workers)
                    .multiply(averaging(grouping, round, workers));
            for (int i = 0; i < workers; i++) {
                for (int k = 0; k < workers; k++) {
                    assertThat(product.getEntry(i, k)).isCloseTo(1.0 / workers, within(1e-15));
                }
            }
        }
    }

    /** S004: workers 0 to 15 in rows of four, then in columns. */
    @Test
    void groupsAreRowsThenColumns() {
        Grouping grouping = grouping(new DsSync(), 16);
        assertThat(List.of(0, 1, 2, 3, 4, 15)).extracting(rank -> grouping.groupOf(rank, 0, 16))
                .containsExactly(0, 0, 0, 0, 1, 3);
        assertThat(List.of(0, 1, 4, 5, 15)).extracting(rank -> grouping.groupOf(rank, 3, 16))
                .containsExactly(0, 1, 0, 1, 3);
    }

    @Test
    void groupsMustBeOfEqualSize() {
        assertThatThrownBy(() -> grouping(new DsSync(3, 0), 16)).hasMessageContaining("group=3, workers=16");
        assertThat(grouping(new DsSync(), 7).groupOf(6, 0, 7)).isZero();
    }
}
