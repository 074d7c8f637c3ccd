package stalesim.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void givesBackWhatWasAddedBeyondItsFirstSize() {
        Recording recording = new Recording();
        OperationKind[] kinds = OperationKind.values();
        for (int entry = 0; entry < 5000; entry++) {
            recording.add(entry * 31 % 1009, kinds[entry % kinds.length]);
        }
        assertThat(recording.size()).isEqualTo(5000);
        for (int entry = 0; entry < 5000; entry++) {
            assertThat(recording.rank(entry)).isEqualTo(entry * 31 % 1009);
            assertThat(recording.kind(entry)).isEqualTo(kinds[entry % kinds.length]);
        }
    }

    @Test
    void kindsAreLabelledInLowerCase() {
        assertThat(OperationKind.UPDATE.label()).isEqualTo("update");
    }
}
