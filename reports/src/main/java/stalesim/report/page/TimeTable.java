package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Spread;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;

/**
 * Where the workers' time went, a row for each clock and a column for each category that takes any.
 *
 * @param runs of all modes, by cell
 */
record TimeTable(Map<Cell, List<RunResult>> runs) {

    /** Empty where no run of the mode tells. */
    Optional<PageTable> of(Mode mode) {
        List<TimeCategory> categories = categories(mode);
        List<List<Entry>> rows = new ArrayList<>();
        runs.forEach((cell, all) -> {
            for (Clock clock : Clock.values()) {
                List<TimeUse> told = all.stream()
                        .filter(run -> cell.mode() == mode && run.clock() == clock)
                        .flatMap(run -> run.timeUse().stream())
                        .toList();
                if (!told.isEmpty()) {
                    rows.add(row(cell, clock, categories, told));
                }
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageTable("time-" + mode.label(), caption(), columns(categories), 3, rows));
    }

    private List<TimeCategory> categories(Mode mode) {
        List<TimeUse> told = runs.entrySet().stream()
                .filter(entry -> entry.getKey().mode() == mode)
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(run -> run.timeUse().stream())
                .toList();
        return Stream.of(TimeCategory.values())
                .filter(category -> told.stream().anyMatch(use -> use.share(category).orElse(0) > 0))
                .toList();
    }

    private static String caption() {
        return "Shares of the time of all workers, mean ± deviation over the runs; a dash where it is not measured.";
    }

    private static List<Column> columns(List<TimeCategory> categories) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("algorithm"), Column.figure("m", ""), Column.text("clock")));
        categories.forEach(
                category -> columns.add(Column.figure(category.label().replace('_', ' '), category.meaning())));
        columns.add(Column.figure("rest", "not told apart"));
        return columns;
    }

    private static List<Entry> row(Cell cell, Clock clock, List<TimeCategory> categories, List<TimeUse> told) {
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.of(cell.algorithm()),
                Entry.of(Integer.toString(cell.workers())),
                Entry.of(clock.label())));
        categories.forEach(category -> entries.add(Entry.share(Spread.of(told.stream()
                .mapToDouble(use -> use.share(category).orElse(Double.NaN))
                .toArray()))));
        entries.add(Entry.share(Spread.of(told.stream().mapToDouble(TimeTable::rest).toArray())));
        return entries;
    }

    private static double rest(TimeUse use) {
        return use.restNs() == 0 ? Double.NaN : (double) use.restNs() / use.totalNs();
    }
}
