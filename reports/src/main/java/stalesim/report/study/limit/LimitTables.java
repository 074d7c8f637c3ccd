package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.model.study.limit.Rule;
import stalesim.model.study.limit.Verdict;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/** Limits as measured and bounds as predicted, as tables. */
record LimitTables(UpperBound study, LadderWords words) {

    PageTable measured(List<LadderLimits> all) {
        List<Column> columns = List.of(
                Column.text("algorithm"),
                Column.text("limit"),
                Column.figure("m", "as measured"),
                Column.figure("interval", Figures.level(study.level())),
                Column.text("beyond what was run?"));
        List<List<Entry>> rows = new ArrayList<>();
        for (LadderLimits limits : all) {
            limits.measured().forEach((limit, found) -> rows.add(List.of(
                    Entry.of(words.label(limits)),
                    Entry.of(limit.label(), limit == limits.situation() ? "the upper bound" : ""),
                    Entry.of(LadderWords.number(found)),
                    Entry.of(LadderWords.interval(found)),
                    Entry.of(found.open() ? "perhaps" : "no"))));
        }
        return new PageTable("limits-table", "Limits, as measured.", columns, 2, rows);
    }

    /** All bounds, with how often each is right. */
    PageTable rules(List<LadderLimits> all) {
        List<Column> columns = List.of(
                Column.text("bound"),
                Column.text("says"),
                Column.text("from"),
                Column.text("predicts"),
                Column.text("is for"),
                Column.figure("right", "of those judged"));
        List<List<Entry>> rows = Arrays.stream(Rule.values())
                .map(rule -> {
                    Scores scores = Scores.of(rule, all);
                    return List.of(
                            Entry.of(rule.title()),
                            Entry.of(rule.formula()),
                            Entry.of(rule.source()),
                            Entry.of(rule.limit().label()),
                            Entry.of(rule.scope()),
                            Entry.of(scores.judged() == 0 ? Figures.NONE : scores.right() + " of " + scores.judged()));
                })
                .toList();
        return new PageTable("rules-table", "Bounds, and what they are for.", columns, 1, rows);
    }

    /** Those that apply. */
    PageTable predicted(LadderLimits limits) {
        List<Column> columns = List.of(
                Column.text("bound"),
                Column.text("predicts"),
                Column.figure("predicted", "m"),
                Column.figure("measured", "m"),
                Column.text("verdict"));
        List<List<Entry>> rows = Arrays.stream(Rule.values())
                .filter(rule -> limits.predictions().of(rule).isPresent())
                .map(rule -> row(limits, rule))
                .toList();
        String caption = "Bounds that apply to " + words.label(limits) + ".";
        return new PageTable(words.id(limits) + "-predicted", caption, columns, 1, rows);
    }

    private static List<Entry> row(LadderLimits limits, Rule rule) {
        Optional<MeasuredLimit> measured = limits.measured(rule.limit());
        return List.of(
                Entry.of(rule.title(), rule.formula()),
                Entry.of(rule.limit().label()),
                Entry.of(predicted(limits, rule)),
                measured.map(found -> Entry.of(LadderWords.number(found), LadderWords.interval(found)))
                        .orElse(Entry.of(Figures.NONE)),
                verdict(limits, rule));
    }

    static String predicted(LadderLimits limits, Rule rule) {
        return LadderWords.number(limits.predictions().of(rule).orElse(Double.NaN));
    }

    private static Entry verdict(LadderLimits limits, Rule rule) {
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
            case AGREES -> "right";
            case NOT_CONTRADICTED -> "not contradicted";
            case TOO_LOW -> "too low";
            case TOO_HIGH -> "too high";
        };
    }

    /** Such as "3.2 times"; empty where there is none. */
    static String factor(LadderLimits limits, Rule rule) {
        double predicted = limits.predictions().of(rule).orElse(Double.NaN);
        double centre = limits.measured(rule.limit())
                .map(measured -> measured.interval().centre())
                .orElse(Double.NaN);
        double factor = Math.max(predicted / centre, centre / predicted);
        return Double.isFinite(factor) ? Figures.number(factor, 2) + " times" : "";
    }
}
