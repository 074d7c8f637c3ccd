package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;
import stalesim.report.comparison.TargetReached;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * Further figures of one mode, a row for each clock.
 *
 * @param withTarget whether there is a wanted loss
 * @param withAccuracy whether there is a test set
 * @param withNoise whether asynchrony-induced noise was measured
 * @param withGap whether an algorithm knows its duality gap
 */
record DetailTable(boolean withTarget, boolean withAccuracy, boolean withNoise, boolean withGap) {

    /** Of the columns that the rows have figures for. */
    static DetailTable fitting(boolean withTarget, List<ComparisonRow> rows) {
        return new DetailTable(
                withTarget,
                any(rows, Side::finalTestAccuracy),
                any(rows, Side::noise),
                any(rows, Side::dualityGap));
    }

    private static boolean any(List<ComparisonRow> rows, Function<Side, Optional<Spread>> figure) {
        return rows.stream()
                .flatMap(row -> row.sides().stream())
                .anyMatch(side -> figure.apply(side).isPresent());
    }

    PageTable of(Mode mode, List<ComparisonRow> rows) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("algorithm"),
                Column.figure("m", ""),
                Column.text("clock"),
                Column.figure("τ median", ""),
                Column.figure("τ 95 %", "quantile"),
                Column.figure("τ max", ""),
                Column.figure("Bhattacharyya", "distance of staleness"),
                Column.figure("final loss", "mean ± deviation"),
                Column.figure("blocked", "share of workers’ time")));
        if (withAccuracy) {
            columns.add(Column.figure("test accuracy", "mean ± deviation"));
        }
        if (withNoise) {
            columns.add(Column.figure("noise", "|∇L_B(v) − ∇L_B(θ)|"));
            columns.add(Column.figure("noise, literal", "of neighbouring updates"));
        }
        if (withGap) {
            columns.add(Column.figure("duality gap", "at the end, mean ± deviation"));
        }
        if (withTarget) {
            columns.add(Column.figure("updates to ε", "runs that got there"));
            columns.add(Column.figure("time to ε", "mean ± deviation"));
        }
        columns.add(Column.text("outcomes"));
        List<List<Entry>> entries =
                rows.stream().flatMap(row -> rows(row).stream()).toList();
        return new PageTable("details-" + mode.label(), caption(mode), columns, 3, entries);
    }

    private static String caption(Mode mode) {
        return Words.capital(mode.label()) + " mode: staleness, loss, waiting and outcomes of both clocks.";
    }

    private List<List<Entry>> rows(ComparisonRow row) {
        List<List<Entry>> entries = new ArrayList<>();
        row.simulated().ifPresent(side -> entries.add(entries(row, "simulated", side)));
        row.real().ifPresent(side -> entries.add(entries(row, "real", side)));
        return entries;
    }

    private List<Entry> entries(ComparisonRow row, String clock, Side side) {
        String distance = row.gap()
                .flatMap(Gap::staleness)
                .map(StalenessGap::bhattacharyya)
                .map(Figures::distance)
                .orElse(Figures.NONE);
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.of(row.cell().algorithm()),
                Entry.of(Integer.toString(row.cell().workers())),
                Entry.of(clock),
                Entry.of(side.quantiles().map(some -> "" + some.median()).orElse(Figures.NONE)),
                Entry.of(side.quantiles().map(some -> "" + some.high()).orElse(Figures.NONE)),
                Entry.of(side.quantiles().map(some -> "" + some.max()).orElse(Figures.NONE)),
                Entry.of(distance),
                Entry.of(side.finalLoss()),
                Entry.of(side.waitShare().map(share -> Figures.percent(share.mean())).orElse(Figures.NONE))));
        if (withAccuracy) {
            entries.add(Entry.of(side.finalTestAccuracy()));
        }
        if (withNoise) {
            entries.add(Entry.of(side.noise()));
            entries.add(Entry.of(side.literalNoise()));
        }
        if (withGap) {
            entries.add(Entry.of(side.dualityGap()));
        }
        if (withTarget) {
            entries.addAll(target(side));
        }
        entries.add(Entry.of(outcomes(side.outcomes()), since(side)));
        return entries;
    }

    private static List<Entry> target(Side side) {
        Optional<TargetReached> target = side.target();
        String reached = target.map(some -> some.reached() + " of " + side.runs()).orElse("");
        return List.of(
                Entry.of(Figures.mean(target.flatMap(TargetReached::updates)), reached),
                Entry.time(target.flatMap(TargetReached::timeNs), 1));
    }

    /** Since when runs had diverged, which real ones may have gone on after. */
    private static String since(Side side) {
        return side.divergedAt()
                .map(updates -> "diverged from update " + Math.round(updates.mean()) + " on")
                .orElse("");
    }

    private static String outcomes(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
