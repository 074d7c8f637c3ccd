package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.algorithm.Elastic;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.ConstantRival;
import stalesim.report.comparison.ResourceUse;
import stalesim.report.comparison.Spread;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * Worker-seconds of elastic algorithms beside those of their constant forms, a row for each clock.
 *
 * @param runs of all modes, by cell
 * @param target the wanted loss; where there is none, half of the first loss takes its place, as in the thesis
 */
record ResourceTable(Map<Cell, List<RunResult>> runs, OptionalDouble target) {

    private static final double HALF = 0.5;
    private static final double NS_PER_S = 1e9;

    /** Empty where nothing elastic has run in the mode. */
    Optional<PageTable> of(Mode mode) {
        List<Cell> cells = runs.keySet().stream().filter(cell -> cell.mode() == mode).toList();
        List<String> elastic = cells.stream()
                .map(Cell::algorithm)
                .filter(name -> Elastic.constantForm(name).isPresent())
                .distinct()
                .toList();
        if (elastic.isEmpty()) {
            return Optional.empty();
        }
        List<String> constant = elastic.stream()
                .flatMap(name -> Elastic.constantForm(name).stream())
                .toList();
        List<List<Entry>> rows = new ArrayList<>();
        cells.stream()
                .filter(cell -> elastic.contains(cell.algorithm()) || constant.contains(cell.algorithm()))
                .forEach(cell -> rows.addAll(rows(cell)));
        return Optional.of(new PageTable("resources-" + mode.label(), caption(), columns(), 3, rows));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("algorithm"),
                Column.figure("m", ""),
                Column.text("clock"),
                Column.figure("active m", "mean over time"),
                Column.figure("worker-seconds", "mean ± deviation"),
                Column.figure("… to ε", "runs that got there"),
                Column.figure("time to ε", "mean ± deviation"),
                Column.figure("rival’s m", "constant"),
                Column.figure("break-even", "runs that do"),
                Column.figure("saved", "of the rival’s worker-seconds"));
    }

    private String caption() {
        String wanted = target.isPresent()
                ? Figures.number(target.getAsDouble())
                : "half of the first loss, as no loss is wanted";
        return "Worker-seconds: active workers, integrated over time. ε is " + wanted
                + ". The rival is the constant number of workers that reaches ε fastest; break-even is the time from"
                + " which on the elastic run has for good used less than it.";
    }

    private List<List<Entry>> rows(Cell cell) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Clock clock : Clock.values()) {
            List<RunResult> ofClock =
                    runs.get(cell).stream().filter(run -> run.clock() == clock).toList();
            if (!ofClock.isEmpty()) {
                rows.add(row(cell, clock, ofClock));
            }
        }
        return rows;
    }

    private List<Entry> row(Cell cell, Clock clock, List<RunResult> ofClock) {
        double epsilon = target.orElseGet(() -> halfOfFirst(ofClock));
        Optional<Integer> rival = new ConstantRival(runs, epsilon).of(cell, clock);
        ResourceUse use = ResourceUse.of(ofClock, epsilon, rival);
        return List.of(
                Entry.of(cell.algorithm()),
                Entry.of(Integer.toString(cell.workers())),
                Entry.of(clock.label()),
                Entry.of(Figures.mean(use.activeWorkers())),
                Entry.of(use.workerSeconds()),
                Entry.of(Figures.mean(use.workerSecondsToTarget()), reached(use.secondsToTarget(), use.runs())),
                Entry.time(use.secondsToTarget(), NS_PER_S),
                Entry.of(rival.map(String::valueOf).orElse(Figures.NONE)),
                breakEven(use, rival),
                Entry.of(use.saved().map(share -> Words.signed(Figures.percent(share.mean()))).orElse(Figures.NONE)));
    }

    private static double halfOfFirst(List<RunResult> ofClock) {
        return ofClock.stream()
                .flatMap(run -> run.curve().stream().limit(1))
                .mapToDouble(point -> HALF * point.loss())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String reached(Optional<Spread> some, int of) {
        return some.map(Spread::count).orElse(0) + " of " + of;
    }

    private static Entry breakEven(ResourceUse use, Optional<Integer> rival) {
        if (rival.isEmpty()) {
            return Entry.of(Figures.NONE);
        }
        String when = use.breakEvenSeconds()
                .map(time -> time.max() == 0 ? "at once" : Figures.time(time.mean() * NS_PER_S, 3))
                .orElse("never");
        return Entry.of(when, reached(use.breakEvenSeconds(), use.runs()));
    }
}
