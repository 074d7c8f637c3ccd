package stalesim.model.profile.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.SparseData;
import stalesim.model.profile.ProfiledData;

class RowCursorTest {

    private static final int FEATURES = 12;

    @Test
    void comparesLikeTheDefinitionInBothLayouts() {
        SparseData sparse = ProfiledData.repeated(ProfiledData.sparse(20, FEATURES, 0.3), 2, 1);
        compare(sparse);
        compare(ProfiledData.asDense(sparse));
    }

    private static void compare(DataSet data) {
        RowCursor one = new RowCursor(data);
        RowCursor other = new RowCursor(data);
        for (int i = 0; i < data.rows(); i++) {
            for (int k = 0; k < data.rows(); k++) {
                one.moveTo(i);
                other.moveTo(k);
                assertThat(data.differences(i, k)).isEqualTo(differing(data, i, k));
                assertThat(one.sharesFeature(other)).isEqualTo(shared(data, i, k));
            }
        }
    }

    private static int differing(DataSet data, int i, int k) {
        int count = 0;
        for (int feature = 0; feature < data.features(); feature++) {
            count += ProfiledData.value(data, i, feature) == ProfiledData.value(data, k, feature) ? 0 : 1;
        }
        return count;
    }

    private static boolean shared(DataSet data, int i, int k) {
        boolean any = false;
        for (int feature = 0; feature < data.features(); feature++) {
            any |= ProfiledData.value(data, i, feature) != 0 && ProfiledData.value(data, k, feature) != 0;
        }
        return any;
    }

    @Test
    void measuresItself() {
        RowCursor row = new RowCursor(ProfiledData.rows(new float[] {3, 0, 4}));
        row.moveTo(0);
        assertThat(row.squareNorm()).isEqualTo(25);
        assertThat(row.size()).isEqualTo(2);
    }
}
