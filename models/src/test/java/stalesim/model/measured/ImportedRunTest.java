package stalesim.model.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.staleness.StalenessHistogram;

class ImportedRunTest {

    private static final EpochTimes EPOCHS = new EpochTimes(10, List.of(5L, 9L), 1);

    private static ImportedRun run(int threads, StalenessHistogram staleness, List<Double> losses) {
        return new ImportedRun("async-lock", threads, EPOCHS, staleness, losses, Map.of());
    }

    private static StalenessHistogram counted() {
        return new StalenessHistogram(new long[] {1, 2});
    }

    @Test
    void keepsWhatItWasGivenWhateverHappensToItLater() {
        StalenessHistogram staleness = counted();
        List<Double> losses = new ArrayList<>(List.of(2.0, Double.NaN));
        Map<String, String> description = new LinkedHashMap<>(Map.of("batch", "16"));
        ImportedRun run = new ImportedRun("async-lock", 2, EPOCHS, staleness, losses, description);
        staleness.add(7);
        losses.clear();
        description.clear();
        assertThat(run.staleness()).isEqualTo(counted());
        assertThat(run.losses()).containsExactly(2.0, Double.NaN);
        assertThat(run.description()).containsExactly(Map.entry("batch", "16"));
        assertThat(run.rate()).isEqualTo(new MeasuredRate(10, 4, 1));
    }

    @Test
    void refusesWhatIsNoRun() {
        assertThatThrownBy(() -> run(0, counted(), List.of())).hasMessageContaining("threads=0");
        assertThatThrownBy(() -> run(1, new StalenessHistogram(), List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> run(1, counted(), List.of(1.0))).hasMessageContaining("losses=1, epochs=2");
    }
}
