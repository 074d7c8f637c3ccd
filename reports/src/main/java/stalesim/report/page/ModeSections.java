package stalesim.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.chart.Figure;
import stalesim.report.chart.PresentClocks;
import stalesim.report.chart.curve.CurveCharts;
import stalesim.report.chart.curve.CurveRange;
import stalesim.report.chart.curve.ParallelismCharts;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.chart.scaling.ScalingCharts;
import stalesim.report.chart.staleness.StalenessCharts;
import stalesim.report.chart.time.TimeBar;
import stalesim.report.chart.time.TimeCharts;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.curve.Abscissa;
import stalesim.report.curve.Ordinate;
import stalesim.report.page.ModeSection.AlgorithmSection;
import stalesim.report.wording.Words;

/**
 * Makes the section of a mode.
 *
 * @param comparison of all modes
 * @param runs of all modes, by cell
 */
record ModeSections(Comparison comparison, Map<Cell, List<RunResult>> runs) {

    private static final int MOST_PANELS = 6;

    private static final String LINES = "Lines: the two laws that describe the staleness best (the real one where there"
            + " is one), and what workers would show that never wait, from the variation of compute times alone.";

    private static final String POOLED = "Over all workers and runs.";

    private static final String UNTOLD = " A real run times its waits, and with pacing its"
            + " gradients, but not what a worker does on a core; its waits last until the worker has a core again.";

    ModeSection of(Mode mode, List<JudgedCell> cells) {
        List<ComparisonRow> rows = cells.stream().map(JudgedCell::row).toList();
        return new ModeSection(
                "mode-" + mode.label(),
                Words.capital(mode.label()) + " runs",
                explanation(mode),
                new ErrorTable(comparison).of(mode, rows),
                DetailTable.fitting(comparison.settings().targetLoss().isPresent(), rows).of(mode, rows),
                new TimeTable(runs).of(mode),
                new ResourceTable(runs, comparison.settings().targetLoss()).of(mode),
                new ContentionTable(runs).of(mode),
                scaling(mode, byAlgorithm(rows, row -> row)),
                byAlgorithm(cells, JudgedCell::row).entrySet().stream()
                        .map(entry -> algorithm(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static String explanation(Mode mode) {
        return switch (mode) {
            case NATIVE -> "Workers compute as fast as they can; beyond the cores, the operating system shares them"
                    + " out, which is part of the system and of the prediction.";
            case PACED -> "Every gradient is padded by sleeping to a stated compute time, so that many real threads"
                    + " overlap on few cores. Not comparable with native runs.";
            case IMPORTED -> "Measured on another machine and read from a file.";
        };
    }

    private static <T> Map<String, List<T>> byAlgorithm(
            List<T> items, Function<T, ComparisonRow> row) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> row.apply(item).cell().algorithm(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<FigureGroup> scaling(Mode mode, Map<String, List<ComparisonRow>> rows) {
        List<Figure> throughput = figures(
                rows, (algorithm, some) -> Scaling.throughput(some)
                        .map(scaling -> ScalingCharts.throughput(mode, algorithm, scaling)));
        List<Figure> speedUp = figures(
                rows, (algorithm, some) -> Scaling.speedUp(some)
                        .filter(scaling -> some.size() > 1)
                        .map(scaling -> ScalingCharts.speedUp(mode, algorithm, scaling)));
        List<FigureGroup> groups = new ArrayList<>();
        new TogetherFigures(mode, rows, runs).group().ifPresent(groups::add);
        if (!throughput.isEmpty()) {
            groups.add(new FigureGroup(
                    "Throughput",
                    "For algorithms that gather several gradients to an update, an update is a round.",
                    clocks(mode).of(ScalingCharts.throughputKey(comparison.settings().level())),
                    throughput,
                    "comparison.csv"));
        }
        if (!speedUp.isEmpty()) {
            groups.add(new FigureGroup(
                    "Speed-up",
                    "In gradients per second that were applied, against the fewest workers under the same clock; bars"
                            + " reach from the slowest to the fastest run.",
                    clocks(mode).of(ScalingCharts.speedUpKey()),
                    speedUp,
                    "runs.csv"));
        }
        timeUse(mode, rows).ifPresent(groups::add);
        return groups;
    }

    /** Of a mode, which all of its figures share a key for. */
    private PresentClocks clocks(Mode mode) {
        return PresentClocks.of(runs.entrySet().stream()
                .filter(entry -> entry.getKey().mode() == mode)
                .flatMap(entry -> entry.getValue().stream())
                .toList());
    }

    private Optional<FigureGroup> timeUse(Mode mode, Map<String, List<ComparisonRow>> rows) {
        Map<String, List<TimeBar>> bars = new LinkedHashMap<>();
        rows.forEach((algorithm, some) -> bars.put(
                algorithm,
                some.stream()
                        .flatMap(row -> TimeBar.of(row.cell(), runs.get(row.cell())).stream())
                        .toList()));
        bars.values().removeIf(List::isEmpty);
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> figures = bars.entrySet().stream()
                .map(entry -> TimeCharts.draw(mode, entry.getKey(), entry.getValue()))
                .toList();
        List<TimeBar> all = bars.values().stream().flatMap(List::stream).toList();
        return Optional.of(new FigureGroup(
                "Where the workers’ time went",
                clocks(mode).real() ? POOLED + UNTOLD : POOLED,
                TimeCharts.key(all),
                figures,
                "runs.csv"));
    }

    private static List<Figure> figures(
            Map<String, List<ComparisonRow>> rows,
            BiFunction<String, List<ComparisonRow>, Optional<Figure>> draw) {
        return rows.entrySet().stream()
                .flatMap(entry -> draw.apply(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private AlgorithmSection algorithm(String name, List<JudgedCell> all) {
        List<JudgedCell> cells = select(all);
        List<FigureGroup> groups = new ArrayList<>();
        groups.addAll(curves(Ordinate.LOSS, cells, comparison.settings().targetLoss()));
        groups.addAll(curves(Ordinate.TEST_ACCURACY, cells, OptionalDouble.empty()));
        parallelism(cells).ifPresent(groups::add);
        staleness(cells).ifPresent(groups::add);
        return new AlgorithmSection(name, note(all, cells), groups);
    }

    private List<FigureGroup> curves(Ordinate ordinate, List<JudgedCell> cells, OptionalDouble target) {
        List<Cell> drawable = cells.stream()
                .map(cell -> cell.row().cell())
                .filter(cell -> CurveCharts.drawable(ordinate, runs.get(cell)))
                .toList();
        if (drawable.isEmpty()) {
            return List.of();
        }
        List<RunResult> all =
                cells.stream().flatMap(cell -> runs.get(cell.row().cell()).stream()).toList();
        CurveCharts charts = new CurveCharts(CurveRange.of(ordinate, all), target);
        return Stream.of(Abscissa.values())
                .filter(abscissa -> abscissa != Abscissa.WORKER_SECONDS || regulated(drawable.get(0).mode()))
                .map(abscissa -> curves(charts, drawable, abscissa))
                .toList();
    }

    private FigureGroup curves(CurveCharts charts, List<Cell> cells, Abscissa abscissa) {
        List<Figure> figures = cells.stream()
                .map(cell -> charts.draw(cell, runs.get(cell), abscissa))
                .toList();
        String heading = Words.capital(charts.range().ordinate().label()) + " against " + abscissa.label();
        return new FigureGroup(heading, "", clocks(cells.get(0).mode()).of(charts.key()), figures, "curves.csv");
    }

    /**
     * Whether the number of active workers changes in some run of a mode, so that worker-seconds tell more than time.
     */
    private boolean regulated(Mode mode) {
        return runs.entrySet().stream()
                .filter(entry -> entry.getKey().mode() == mode)
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(ParallelismCharts::drawable);
    }

    private Optional<FigureGroup> parallelism(List<JudgedCell> cells) {
        List<Figure> figures = cells.stream()
                .map(cell -> cell.row().cell())
                .filter(cell -> runs.get(cell).stream().anyMatch(ParallelismCharts::drawable))
                .map(cell -> ParallelismCharts.draw(cell, runs.get(cell)))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup(
                        "Active workers against time",
                        "None are active after the end of a run.",
                        clocks(cells.get(0).row().cell().mode()).of(ParallelismCharts.key()),
                        figures,
                        "parallelism.csv"));
    }

    private Optional<FigureGroup> staleness(List<JudgedCell> cells) {
        List<Figure> figures = cells.stream()
                .filter(JudgedCell::stale)
                .map(cell ->
                        StalenessCharts.draw(cell.row().cell(), cell.simulated(), cell.real(), cell.lines()))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup(
                        "Staleness",
                        LINES,
                        clocks(cells.get(0).row().cell().mode()).of(StalenessCharts.key()),
                        figures,
                        "staleness.csv"));
    }

    private String note(List<JudgedCell> all, List<JudgedCell> shown) {
        List<String> sentences = new ArrayList<>();
        if (shown.size() < all.size()) {
            sentences.add("Shown are " + shown.size() + " of " + all.size()
                    + " numbers of workers; curves.csv and staleness.csv have all.");
        }
        String without = shown.stream()
                .map(cell -> cell.row().cell())
                .filter(cell -> runs.get(cell).stream().anyMatch(run -> !run.curve().isEmpty()))
                .filter(cell -> !CurveCharts.drawable(Ordinate.LOSS, runs.get(cell)))
                .map(cell -> Integer.toString(cell.workers()))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            sentences.add("No run has two finite losses to draw for m = " + without + ".");
        }
        if (all.stream().noneMatch(JudgedCell::stale)) {
            sentences.add("No update was stale.");
        }
        if (!all.stream().allMatch(JudgedCell::fine)) {
            sentences.add("Laws of staleness are judged where it stays below " + StalenessHistogram.MOST_VALUES
                    + "; beyond, neighbouring values are taken together.");
        }
        return String.join(" ", sentences);
    }

    private static List<JudgedCell> select(List<JudgedCell> all) {
        if (all.size() <= MOST_PANELS) {
            return all;
        }
        return IntStream.range(0, MOST_PANELS)
                .map(panel -> Math.round((float) panel * (all.size() - 1) / (MOST_PANELS - 1)))
                .mapToObj(all::get)
                .toList();
    }
}
