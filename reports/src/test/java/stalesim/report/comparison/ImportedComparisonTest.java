package stalesim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.result.Mode;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.Runs;

class ImportedComparisonTest {

    private static final ComparisonSettings SETTINGS = ComparisonSettings.of(0.95);
    private static final long S = 1_000_000_000;

    /** Start-up of 9 s, then 500 updates in each of two seconds; staleness 0 and 1, half each. */
    private static final ImportedRun RUN = new ImportedRun(
            "async-lock",
            2,
            new EpochTimes(500, List.of(10 * S, 11 * S, 12 * S), S),
            new StalenessHistogram(new long[] {600, 600}),
            List.of(),
            Map.of());

    private static Runs predicted() {
        return Runs.simulated().mode(Mode.IMPORTED);
    }

    @Test
    void comparesTheSteadyPartWithWholeRuns() {
        ImportedComparison comparison = ImportedComparison.of(
                RUN,
                List.of(
                        predicted().updates(500).staleness(0, 500).build(),
                        predicted().replication(1).updates(600).staleness(250, 250).build()),
                SETTINGS);
        assertThat(comparison.measured().throughput().orElseThrow().mean()).isEqualTo(500);
        assertThat(comparison.gap().throughputError().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(comparison.gap().meanStalenessError().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(comparison.distance().totalVariation()).isCloseTo(0.25, within(1e-12));
        assertThat(comparison.distance().noise()).as("of a single run").isEmpty();
        assertThat(comparison.verdict()).isEqualTo(Judgement.MISS);
    }

    @Test
    void sayNothingOfWhatAnImportedRunDoesNotTell() {
        ImportedComparison comparison = ImportedComparison.of(RUN, List.of(predicted().build()), SETTINGS);
        assertThat(comparison.measured().waitShare()).isEmpty();
        assertThat(comparison.measured().finalLoss()).isEmpty();
        assertThat(comparison.gap().waitShareDifference()).isEmpty();
        assertThat(comparison.gap().finalLossError()).isEmpty();
    }

    @Test
    void refusesRunsOfAnotherCellAndNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportedComparison.of(RUN, List.of(predicted().workers(3).build()), SETTINGS))
                .withMessageContaining("3 workers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportedComparison.of(RUN, List.of(Runs.simulated().build()), SETTINGS))
                .withMessageContaining("native");
        assertThatIllegalArgumentException().isThrownBy(() -> ImportedComparison.of(RUN, List.of(), SETTINGS));
    }
}
