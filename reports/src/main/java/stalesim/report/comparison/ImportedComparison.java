package stalesim.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.measured.ImportedRun;
import stalesim.model.measured.MeasuredRate;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;

/**
 * A prediction beside a run that was measured elsewhere.
 *
 * <p>The measured throughput is that of the steady part, without the first epoch where there are several; the
 * simulated one is that of whole runs, of whose cycles the first makes up little. The staleness counts of both sides
 * contain the beginning of the runs.
 *
 * @param run what was measured
 * @param predicted figures of the simulated runs
 * @param measured the same figures of the imported run, a single one
 * @param gap between them; (predicted - measured) / measured for throughput and mean staleness
 * @param verdict by the thresholds of a comparison
 */
public record ImportedComparison(ImportedRun run, Side predicted, Side measured, Gap gap, Judgement verdict) {

    /**
     * Compares.
     *
     * @param run what was measured
     * @param simulated runs of the same algorithm and number of workers, at least one, in mode
     *     {@link Mode#IMPORTED}
     * @param settings level and thresholds
     * @return the figures of both sides and the gaps
     * @throws IllegalArgumentException if there are no simulated runs or one is of another cell
     */
    public static ImportedComparison of(ImportedRun run, List<RunResult> simulated, ComparisonSettings settings) {
        RunResult measured = result(run);
        Cell cell = Cell.of(measured);
        simulated.stream().map(Cell::of).filter(other -> !other.equals(cell)).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("simulated runs must be of " + cell.label() + ": " + other.label());
        });
        List<RunResult> both = new ArrayList<>(simulated);
        both.add(measured);
        ComparisonRow row = ComparisonRow.of(cell, both, settings);
        return new ImportedComparison(
                run,
                row.simulated().orElseThrow(() -> new IllegalArgumentException("runs must not be empty")),
                row.real().orElseThrow(),
                row.gap().orElseThrow(),
                row.verdict(settings.thresholds()));
    }

    /** The steady part of a measurement as the result of a run of the real clock, as far as it is known. */
    private static RunResult result(ImportedRun run) {
        MeasuredRate rate = run.rate();
        return new RunResult(
                Clock.REAL,
                Mode.IMPORTED,
                run.algorithm(),
                run.threads(),
                0,
                0,
                rate.updates(),
                rate.updates(),
                rate.durationNs(),
                run.staleness(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Outcome.BUDGET);
    }

    /**
     * Distance of the staleness distributions.
     *
     * @return total variation and Bhattacharyya distance; there is always one, as both sides have updates
     */
    public StalenessGap distance() {
        return gap.staleness().orElseThrow();
    }
}
