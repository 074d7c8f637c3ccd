package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Clock;
import stalesim.model.result.Contention;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Spread;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/**
 * Gradients that came to nothing, and how workers got in each other's way while they published: a row for each clock.
 *
 * @param runs of all modes, by cell
 */
record ContentionTable(Map<Cell, List<RunResult>> runs) {

    /** Empty where every gradient of the mode was applied at the first attempt. */
    Optional<PageTable> of(Mode mode) {
        List<List<Entry>> rows = new ArrayList<>();
        runs.forEach((cell, all) -> {
            for (Clock clock : Clock.values()) {
                List<RunResult> ofClock =
                        all.stream().filter(run -> run.clock() == clock).toList();
                if (cell.mode() == mode && ofClock.stream().anyMatch(ContentionTable::contended)) {
                    rows.add(row(cell, clock, ofClock));
                }
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageTable("contention-" + mode.label(), caption(), columns(), 3, rows));
    }

    private static boolean contended(RunResult run) {
        return run.contention().isPresent() || refusals(run) > 0;
    }

    private static String caption() {
        return "Attempts to publish by compare-and-swap, and gradients that came to nothing: dropped after more"
                + " failures than the persistence bound allows, or refused by the update rule.";
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("algorithm"),
                Column.figure("m", ""),
                Column.text("clock"),
                Column.figure("failed attempts", "share, mean ± deviation"),
                Column.figure("dropped", "share of gradients"),
                Column.figure("refused", "share of gradients"),
                Column.figure("vectors", "most at a time, of 3m"));
    }

    private static List<Entry> row(Cell cell, Clock clock, List<RunResult> ofClock) {
        return List.of(
                Entry.of(cell.algorithm()),
                Entry.of(Integer.toString(cell.workers())),
                Entry.of(clock.label()),
                share(ofClock, run -> run.contention().map(Contention::retryRate).orElse(Double.NaN)),
                share(ofClock, run -> run.contention()
                        .map(some -> wasted(some.dropped(), run))
                        .orElse(Double.NaN)),
                share(ofClock, run -> run.contention().isPresent() ? Double.NaN : wasted(refusals(run), run)),
                vectors(ofClock));
    }

    private static double wasted(long gradients, RunResult run) {
        return gradients == 0 ? 0 : (double) gradients / (gradients + run.gradients());
    }

    private static long refusals(RunResult run) {
        return run.book().map(StalenessBook::refusals).orElse(0L);
    }

    private static Entry share(List<RunResult> ofClock, ToDoubleFunction<RunResult> figure) {
        return Entry.share(Spread.of(ofClock.stream().mapToDouble(figure).toArray()));
    }

    private static Entry vectors(List<RunResult> ofClock) {
        OptionalInt most = ofClock.stream()
                .flatMap(run -> run.contention().stream())
                .flatMapToInt(some -> some.vectors().stream())
                .max();
        return Entry.of(most.isPresent() ? Integer.toString(most.getAsInt()) : Figures.NONE);
    }
}
