package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.statistics.Interval;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.Gain;
import stalesim.model.study.limit.GainSheet;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.Limit;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.model.study.limit.Rule;
import stalesim.model.study.limit.Verdict;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.page.Words;
import stalesim.report.table.Figures;

/** Limits, bounds and the figures behind them as tables. */
record UpperBoundTables(UpperBound study) {

    PageTable measured(List<LadderLimits> all) {
        List<Column> columns = List.of(
                Column.text("algorithm"),
                Column.text("limit"),
                Column.figure("m", "as measured"),
                Column.figure("interval", Figures.number(100 * study.level(), 3) + "\u00a0%"),
                Column.text("seen?"));
        List<List<Entry>> rows = new ArrayList<>();
        for (LadderLimits limits : all) {
            limits.measured().forEach((limit, found) -> rows.add(List.of(
                    Entry.of(LadderWords.label(limits.ladder())),
                    Entry.of(limit.label(), limit == limits.situation() ? "the upper bound of paper 000, section V.B" : ""),
                    Entry.of(LadderWords.number(found)),
                    Entry.of(LadderWords.interval(found)),
                    Entry.of(found.open() ? "perhaps beyond all that was run" : "yes"))));
        }
        return new PageTable("limits-table", "Limits, as measured.", columns, 2, rows);
    }

    PageTable predicted(List<LadderLimits> all) {
        List<Column> columns = List.of(
                Column.text("algorithm"),
                Column.text("bound"),
                Column.text("from"),
                Column.text("predicts"),
                Column.figure("predicted", "m"),
                Column.figure("measured", "m"),
                Column.text("verdict"),
                Column.text("is for"));
        List<List<Entry>> rows = new ArrayList<>();
        for (LadderLimits limits : all) {
            for (Rule rule : Rule.values()) {
                rows.add(row(limits, rule));
            }
        }
        return new PageTable("predictions-table", "Bounds, as predicted.", columns, 2, rows);
    }

    private static List<Entry> row(LadderLimits limits, Rule rule) {
        Optional<MeasuredLimit> measured = limits.measured(rule.limit());
        return List.of(
                Entry.of(LadderWords.label(limits.ladder())),
                Entry.of(rule.formula()),
                Entry.of(rule.source()),
                Entry.of(rule.limit().label()),
                Entry.of(UpperBoundFindings.predicted(limits, rule)),
                measured.map(found -> Entry.of(LadderWords.number(found), LadderWords.interval(found)))
                        .orElse(Entry.of(Figures.NONE)),
                verdict(limits, rule),
                Entry.of(rule.scope()));
    }

    private static Entry verdict(LadderLimits limits, Rule rule) {
        if (limits.predictions().of(rule).isEmpty()) {
            return Entry.of("does not apply");
        }
        return limits.verdict(rule)
                .map(verdict -> switch (verdict) {
                    case AGREES -> new Entry("✓ " + words(verdict), "", "verdict within");
                    case NOT_CONTRADICTED -> new Entry("≈ " + words(verdict), "", "verdict noise");
                    case TOO_LOW, TOO_HIGH -> new Entry("✗ " + words(verdict), factor(limits, rule), "verdict miss");
                })
                .orElse(new Entry("unknown", "", "verdict unknown"));
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agree";
            case NOT_CONTRADICTED -> "not contradicted";
            case TOO_LOW -> "too low";
            case TOO_HIGH -> "too high";
        };
    }

    /** Such as "by a factor of 3.2"; empty where there is none. */
    static String factor(LadderLimits limits, Rule rule) {
        double predicted = limits.predictions().of(rule).orElse(Double.NaN);
        double centre = limits.measured(rule.limit())
                .map(measured -> measured.interval().centre())
                .orElse(Double.NaN);
        double factor = Math.max(predicted / centre, centre / predicted);
        return Double.isFinite(factor) ? "by a factor of " + Figures.number(factor, 2) : "";
    }

    PageTable figures(LadderLimits limits) {
        Ladder ladder = limits.ladder();
        GainSheet cost = GainSheet.of(ladder, Gain.COST, study.atUpdate());
        GainSheet loss = GainSheet.of(ladder, Gain.LOSS, study.atUpdate());
        GainSheet time = GainSheet.of(ladder, Gain.TIME, study.atUpdate());
        GainSheet rate = GainSheet.of(ladder, Gain.RATE, study.atUpdate());
        String at = "after " + Words.count(ladder.atUpdate(study.atUpdate()), "update");
        List<Column> columns = List.of(
                Column.figure("m", "workers"),
                Column.figure("runs", "that reached the loss"),
                Column.figure("cost", Gain.COST.label()),
                Column.figure("gain growth", "of cost, each worker added"),
                Column.figure("loss", at),
                Column.figure("gain growth", "of loss, each worker added"),
                Column.figure("time, s", "to the wanted loss"),
                Column.figure("throughput", Gain.RATE.label()),
                Column.figure("scalability law", "error"));
        List<List<Entry>> rows = new ArrayList<>();
        for (int rung = 0; rung < ladder.rungs().size(); rung++) {
            rows.add(List.of(
                    Entry.of(String.valueOf(ladder.rungs().get(rung).workers())),
                    Entry.of(cost.knownRuns(rung) + " of " + ladder.replications()),
                    entry(cost.mean(rung, study.level())),
                    growth(cost, rung),
                    entry(loss.mean(rung, study.level())),
                    growth(loss, rung),
                    entry(time.mean(rung, study.level())),
                    entry(rate.mean(rung, study.level())),
                    extrapolated(limits, rung, rate)));
        }
        String caption = "Cost, gain and gain growth of " + LadderWords.label(ladder)
                + ". Means need all runs to have reached the wanted loss.";
        return new PageTable(LadderWords.id(ladder) + "-figures", caption, columns, 1, rows);
    }

    private Entry growth(GainSheet sheet, int rung) {
        return rung == 0 ? Entry.of(Figures.NONE) : entry(sheet.growth(rung, study.level()));
    }

    private static Entry entry(Optional<Interval> mean) {
        return mean.map(known -> Entry.of(
                        Words.signed(Figures.number(known.centre())),
                        Double.isNaN(known.halfWidth()) ? "" : "± " + Figures.number(known.halfWidth(), 2)))
                .orElse(Entry.of(Figures.NONE));
    }

    /** Of the numbers of workers that the fit has seen, too, which the detail says. */
    private Entry extrapolated(LadderLimits limits, int rung, GainSheet rate) {
        int workers = limits.ladder().rungs().get(rung).workers();
        OptionalDouble mean = rate.mean(rung, study.level()).stream()
                .mapToDouble(Interval::centre)
                .findFirst();
        return limits.half()
                .filter(half -> mean.isPresent() && mean.getAsDouble() > 0)
                .map(half -> Entry.of(
                        UpperBoundFindings.error(half.throughput().at(workers).value(), mean.getAsDouble()),
                        workers <= half.most() ? "fitted" : "extrapolated"))
                .orElse(Entry.of(Figures.NONE));
    }
}
