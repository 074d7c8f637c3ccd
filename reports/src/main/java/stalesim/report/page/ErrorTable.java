package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import stalesim.model.result.Mode;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Judgement;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;
import stalesim.report.comparison.TargetReached;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.ComparisonTables;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** Predictions of one mode with their errors, beside the spread of repeated real runs. */
record ErrorTable(Comparison comparison) {

    private static final List<Column> COLUMNS = List.of(
            Column.text("algorithm"),
            Column.figure("m", ""),
            Column.text("verdict"),
            Column.figure("predicted", "updates/s, ± interval"),
            Column.figure("measured", "updates/s, range"),
            Column.figure("gradients/s", "applied"),
            Column.figure("error", "throughput"),
            Column.figure("noise floor", "real runs’ deviation"),
            Column.figure("mean τ", "predicted"),
            Column.figure("mean τ", "measured"),
            Column.figure("final loss", ""),
            Column.figure("time to ε", ""),
            Column.figure("TV", "staleness"),
            Column.figure("noise floor", "TV of real runs"),
            Column.figure("runs", "sim. / real"));

    PageTable of(Mode mode, List<ComparisonRow> rows) {
        boolean alone = rows.stream().noneMatch(row -> row.real().isPresent());
        String caption = alone ? Words.capital(mode.label()) + " mode: what was simulated." : String.format(
                "%s mode: prediction errors beside the spread of repeated real runs. Error: (predicted − measured) /"
                        + " measured. TV: total variation between simulated and real staleness, 0 to 1.",
                Words.capital(mode.label()));
        return new PageTable(
                "errors-" + mode.label(),
                caption,
                COLUMNS,
                2,
                rows.stream().map(this::row).toList()).filled();
    }

    /** What a table of further figures has where there is a measurement to compare with. */
    private static String gradients(ComparisonRow row) {
        return alone(row, Side::gradientsPerSecond, Figures::mean);
    }

    private static String alone(
            ComparisonRow row,
            Function<Side, Optional<Spread>> figure,
            Function<Optional<Spread>, String> words) {
        return row.real().isPresent() ? Figures.NONE : words.apply(row.simulated().flatMap(figure));
    }

    private static Optional<Spread> toTarget(Side side) {
        return side.target().flatMap(TargetReached::timeNs);
    }

    private static String time(Optional<Spread> spread) {
        return spread.map(known -> Figures.time(known.mean(), 3)).orElse(Figures.NONE);
    }

    private List<Entry> row(ComparisonRow row) {
        Optional<StalenessGap> staleness = row.gap().flatMap(Gap::staleness);
        Optional<Spread> measured = row.real().flatMap(Side::throughput);
        return List.of(
                Entry.of(row.cell().algorithm()),
                Entry.of(Integer.toString(row.cell().workers())),
                verdict(row),
                predicted(row.simulated()),
                measured(measured),
                Entry.of(gradients(row)),
                judged(
                        Figures.signedPercent(row.gap().map(Gap::throughputError).orElse(OptionalDouble.empty())),
                        row.throughput(comparison.settings().thresholds())),
                Entry.of(Figures.noise(measured)),
                Entry.of(Figures.mean(row.simulated().flatMap(Side::meanStaleness))),
                Entry.of(Figures.mean(row.real().flatMap(Side::meanStaleness))),
                Entry.of(alone(row, Side::finalLoss, Figures::mean)),
                Entry.of(alone(row, ErrorTable::toTarget, ErrorTable::time)),
                judged(
                        staleness
                                .map(gap -> Figures.distance(gap.totalVariation()))
                                .orElse(Figures.NONE),
                        row.staleness(comparison.settings().thresholds())),
                Entry.of(staleness.map(ComparisonTables::distanceNoise).orElse(Figures.NONE)),
                Entry.of(ComparisonTables.runs(row)));
    }

    private static Entry predicted(Optional<Side> simulated) {
        String interval = simulated
                .flatMap(Side::throughputInterval)
                .map(Figures::halfWidth)
                .orElse("");
        return Entry.of(Figures.mean(simulated.flatMap(Side::throughput)), interval);
    }

    private static Entry measured(Optional<Spread> spread) {
        String range = spread.filter(known -> known.count() > 1)
                .map(known -> Figures.number(known.min()) + "–" + Figures.number(known.max()))
                .orElse("");
        return Entry.of(Figures.mean(spread), range);
    }

    private static Entry judged(String text, Judgement judgement) {
        return new Entry(Words.signed(text), "", judgement == Judgement.MISS ? "miss" : "");
    }

    private Entry verdict(ComparisonRow row) {
        return Entry.of(comparison.verdict(row), ComparisonTables.verdict(comparison, row));
    }
}
