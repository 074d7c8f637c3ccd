package stalesim.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stalesim.model.result.RunResult;

/**
 * Prediction beside measurement for every cell that has runs. Cells with runs of one clock alone are kept.
 *
 * @param rows by mode, algorithm, workers
 * @param settings level, wanted loss and thresholds
 */
public record Comparison(List<ComparisonRow> rows, ComparisonSettings settings) {

    /** Makes the list immutable. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares runs, without a wanted loss and with the default thresholds.
     *
     * @param results runs of both clocks, in any order
     * @param level confidence level of the intervals, in (0, 1)
     * @return the comparison
     */
    public static Comparison of(List<RunResult> results, double level) {
        return of(results, ComparisonSettings.of(level));
    }

    /**
     * Compares runs.
     *
     * @param results runs of both clocks, in any order
     * @param settings level, wanted loss and thresholds
     * @return the comparison
     */
    public static Comparison of(List<RunResult> results, ComparisonSettings settings) {
        List<ComparisonRow> rows = new ArrayList<>();
        byCell(results).forEach((cell, runs) -> rows.add(ComparisonRow.of(cell, runs, settings)));
        return new Comparison(rows, settings);
    }

    /**
     * Sorts runs into cells.
     *
     * @param results runs in any order
     * @return cells in their order, each with its runs by clock and replication
     */
    public static Map<Cell, List<RunResult>> byCell(List<RunResult> results) {
        Map<Cell, List<RunResult>> cells = new TreeMap<>();
        results.stream()
                .sorted(Comparator.comparing(RunResult::clock)
                        .thenComparingInt(RunResult::replication)
                        .thenComparingLong(RunResult::seed))
                .forEach(run ->
                        cells.computeIfAbsent(Cell.of(run), cell -> new ArrayList<>()).add(run));
        return cells;
    }

    /**
     * The rows that have both a prediction and a measurement.
     *
     * @return a part of the rows
     */
    public List<ComparisonRow> compared() {
        return rows.stream().filter(row -> row.gap().isPresent()).toList();
    }

    /**
     * Whether anything was simulated.
     *
     * @return whether a row has simulated runs
     */
    public boolean hasSimulated() {
        return rows.stream().anyMatch(row -> row.simulated().isPresent());
    }

    /**
     * Whether anything was measured.
     *
     * @return whether a row has real runs
     */
    public boolean hasReal() {
        return rows.stream().anyMatch(row -> row.real().isPresent());
    }

    /**
     * Judges a row by the thresholds of this comparison.
     *
     * @param row one of the rows
     * @return its verdict
     */
    public Judgement verdict(ComparisonRow row) {
        return row.verdict(settings.thresholds());
    }

    /**
     * Counts rows by verdict.
     *
     * @param judgement a verdict
     * @return how many rows have it
     */
    public long count(Judgement judgement) {
        return rows.stream().filter(row -> verdict(row) == judgement).count();
    }
}
