package stalesim.model.profile.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.profile.ProfiledData;

class RowGroupsTest {

    private static final DataSet SEVEN = new DenseData(
            "seven",
            2,
            new float[] {1, 0, 1, 0, 2, 0, 0, 1, 1, 0, 0, 0, -0f, 0},
            new float[] {1, -1, 1, 1, 1, -0f, 0});

    /** Without hash bits every sample collides with every other; the answer is the same. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void groupsByWhatIsAsked(int hashMask) {
        RowGroups supports = RowGroups.of(SEVEN, Sameness.SUPPORT, hashMask);
        assertThat(supports.count()).isEqualTo(3);
        assertThat(new int[] {supports.first(0), supports.first(1), supports.first(2)}).containsExactly(0, 3, 5);
        assertThat(new int[] {supports.size(0), supports.size(1), supports.size(2)}).containsExactly(4, 1, 2);
        assertThat(RowGroups.of(SEVEN, Sameness.SAMPLE, hashMask).count()).isEqualTo(4);
        assertThat(RowGroups.of(SEVEN, Sameness.LABELLED_SAMPLE, hashMask).count()).isEqualTo(5);
    }

    @Test
    void findsEveryRepetitionAmongMany() {
        SparseData once = ProfiledData.sparse(3000, 40, 0.5);
        int distinct = RowGroups.of(once, Sameness.SAMPLE).count();
        assertThat(distinct).as("continuous values do not repeat").isEqualTo(3000);
        RowGroups groups = RowGroups.of(ProfiledData.repeated(once, 3, 1), Sameness.SAMPLE);
        assertThat(groups.count()).isEqualTo(distinct);
        for (int group = 0; group < groups.count(); group++) {
            assertThat(groups.first(group)).isEqualTo(group);
            assertThat(groups.size(group)).isEqualTo(3);
        }
    }

    @Test
    void storedZerosAreNoFeatures() {
        var data = new SparseData(
                "zeros", 3, new int[] {0, 2, 3, 3}, new int[] {0, 2, 2}, new float[] {0, 5, 5}, new float[3]);
        assertThat(RowGroups.of(data, Sameness.SAMPLE).count()).isEqualTo(2);
        RowCursor row = new RowCursor(data);
        row.moveTo(0);
        assertThat(row.size()).isEqualTo(1);
        assertThat(row.feature(0)).isEqualTo(2);
    }
}
