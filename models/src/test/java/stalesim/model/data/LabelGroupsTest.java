package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelGroupsTest {

    @Test
    void groupsByValueInAscendingOrder() {
        LabelGroups groups = new LabelGroups(new float[] {3, -1.5f, 0, 3, -2, -0f, Float.MIN_VALUE, -1.5f});
        assertThat(groups.count()).isEqualTo(5);
        assertThat(groups.members(0)).containsExactly(4);
        assertThat(groups.members(1)).containsExactly(1, 7);
        assertThat(groups.members(2)).containsExactly(2, 5);
        assertThat(groups.members(3)).containsExactly(6);
        assertThat(groups.members(4)).containsExactly(0, 3);
        assertThat(groups.size(1)).isEqualTo(2);
        assertThat(groups.sorted()).containsExactly(4, 1, 7, 2, 5, 6, 0, 3);
    }

    @Test
    void oneLabelIsOneGroup() {
        LabelGroups groups = LabelGroups.of(new DenseData("d", 1, new float[3], new float[] {5, 5, 5}));
        assertThat(groups.count()).isEqualTo(1);
        assertThat(groups.members(0)).containsExactly(0, 1, 2);
    }
}
