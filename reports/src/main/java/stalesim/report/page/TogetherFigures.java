package stalesim.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.chart.Figure;
import stalesim.report.chart.curve.CurveCharts;
import stalesim.report.chart.curve.CurveRange;
import stalesim.report.chart.curve.TogetherCharts;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.curve.Ordinate;

/**
 * What compares the algorithms of a mode with each other.
 *
 * @param mode how workers share the cores
 * @param rows of each algorithm, ascending by workers
 * @param runs by cell
 */
record TogetherFigures(Mode mode, Map<String, List<ComparisonRow>> rows, Map<Cell, List<RunResult>> runs) {

    private static final String NOTE = "One line an algorithm on common axes; of measurements where nothing was"
            + " simulated. Loss is drawn with the number of workers that each reaches the wanted loss soonest with, or"
            + " has most gradients a second with where there is none.";

    /** Empty where there is a single algorithm. */
    Optional<FigureGroup> group() {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<Figure> figures = new ArrayList<>(throughput());
        figures.addAll(loss());
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup("All algorithms", NOTE, List.of(), figures, "runs.csv"));
    }

    private List<Figure> throughput() {
        Map<String, Scaling> scalings = new LinkedHashMap<>();
        rows.forEach((algorithm, some) ->
                Scaling.gradients(some).ifPresent(scaling -> scalings.put(algorithm, scaling)));
        boolean varied = scalings.values().stream().anyMatch(
                scaling -> Math.max(scaling.simulated().size(), scaling.real().size()) > 1);
        return varied ? TogetherCharts.scaling(mode, "gradients per second", scalings) : List.of();
    }

    private List<Figure> loss() {
        Map<Cell, List<RunResult>> best = new LinkedHashMap<>();
        rows.values().forEach(some -> best(some).ifPresent(cell -> best.put(cell, runs.get(cell))));
        if (best.isEmpty()) {
            return List.of();
        }
        List<RunResult> all = best.values().stream().flatMap(List::stream).toList();
        return TogetherCharts.curves(mode, CurveRange.of(Ordinate.LOSS, all), best);
    }

    private Optional<Cell> best(List<ComparisonRow> some) {
        List<ComparisonRow> drawable = some.stream()
                .filter(row -> CurveCharts.drawable(Ordinate.LOSS, runs.get(row.cell())))
                .toList();
        Optional<ComparisonRow> soonest = drawable.stream()
                .filter(row -> time(row).isPresent())
                .min(Comparator.comparingDouble(row -> time(row).orElseThrow()));
        return soonest.or(() -> drawable.stream().max(Comparator.comparingDouble(TogetherFigures::rate)))
                .map(ComparisonRow::cell);
    }

    private static Optional<Double> time(ComparisonRow row) {
        return side(row).flatMap(Side::timeAllTookToTarget).map(Spread::mean);
    }

    private static double rate(ComparisonRow row) {
        return side(row).flatMap(Side::gradientsPerSecond).map(Spread::mean).orElse(0.0);
    }

    private static Optional<Side> side(ComparisonRow row) {
        return row.sides().stream().findFirst();
    }
}
