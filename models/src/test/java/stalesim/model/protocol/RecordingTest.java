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
    void tellsDecisionsAtTheEndOfRacedLoops() {
        Recording recording = new Recording();
        recording.addDecision(7, true);
        recording.addDecision(7, false);
        recording.addDropped(7);
        for (int entry = 0; entry < 3; entry++) {
            assertThat(recording.rank(entry)).isEqualTo(7);
            assertThat(recording.left(entry)).isEqualTo(entry == 1);
            assertThat(recording.dropped(entry)).isEqualTo(entry == 2);
            assertThat(recording.kind(entry)).isEqualTo(entry < 2 ? OperationKind.LOOP : OperationKind.UPDATE);
        }
    }

    @Test
    void kindsAreLabelledInLowerCase() {
        assertThat(OperationKind.UPDATE.label()).isEqualTo("update");
    }
}
