package stalesim.report.study.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stalesim.model.result.TimeCategory;
import stalesim.model.statistics.Interval;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effect;
import stalesim.model.study.effect.Measure;
import stalesim.model.study.effect.TimeShift;
import stalesim.report.comparison.Judgement;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** The differences of all figures, and those of the time per gradient by what it goes into. */
record WhatIfTables(ChangedEffects effects, double level) {

    List<PageTable> of(List<Comparison> comparisons) {
        List<PageTable> tables = new ArrayList<>(List.of(differences(comparisons)));
        if (comparisons.stream().anyMatch(comparison -> effects.time(comparison).isPresent())) {
            tables.add(time(comparisons));
        }
        return tables;
    }

    private PageTable differences(List<Comparison> comparisons) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            for (Measure measure : effects.measures()) {
                rows.add(row(comparison, measure));
            }
        }
        List<Column> columns = List.of(
                Column.text("change"),
                Column.text("figure"),
                Column.figure("as it is", ""),
                Column.figure("changed", ""),
                Column.figure("difference", "changed − as it is"),
                Column.figure("in proportion", ""),
                Column.text("a difference?"),
                Column.figure("pairs", "of runs"));
        return new PageTable(id(comparisons) + "-differences", caption(), columns, 2, rows);
    }

    private String caption() {
        return "Means of paired runs. The intervals of one figure, over all changes, algorithms and numbers of workers,"
                + " hold together at " + Figures.level(level) + " (Bonferroni); a difference is called one"
                + " if its interval does not hold 0.";
    }

    private List<Entry> row(Comparison comparison, Measure measure) {
        List<Entry> row = new ArrayList<>(List.of(
                Entry.of(SubjectWords.of(comparison)),
                Entry.of(measure.unit().isEmpty() ? measure.label() : measure.label() + ", " + measure.unit())));
        row.addAll(effects.effect(comparison, measure)
                .map(WhatIfTables::entries)
                .orElseGet(() -> shares(comparison, measure)));
        row.add(Entry.of(String.valueOf(comparison.pairs().size())));
        return row;
    }

    private static List<Entry> entries(Effect effect) {
        Interval difference = effect.difference().difference();
        return List.of(
                Entry.of(Figures.number(effect.asIs())),
                Entry.of(Figures.number(effect.changed())),
                Entry.of(signed(difference.centre()), Figures.halfWidth(difference)),
                effect.ratio()
                        .map(ratio -> Entry.of(ChangeWords.percent(ratio.centre()), ChangeWords.range(ratio)))
                        .orElse(Entry.of(Figures.NONE)),
                effect.significant()
                        ? Entry.of(Judgement.WITHIN, "yes")
                        : Entry.of(effect.none() ? "none at all" : "cannot be told"));
    }

    /** Not all runs have the figure: how many do. */
    private static List<Entry> shares(Comparison comparison, Measure measure) {
        return List.of(
                Entry.of(Figures.NONE, "in " + Figures.percent(comparison.shareAsIs(measure)) + " of runs"),
                Entry.of(Figures.NONE, "in " + Figures.percent(comparison.shareChanged(measure)) + " of runs"),
                Entry.of(Figures.NONE),
                Entry.of(Figures.NONE),
                Entry.of("not in all runs"));
    }

    private PageTable time(List<Comparison> comparisons) {
        List<TimeShift> shifts = comparisons.stream()
                .flatMap(comparison -> effects.time(comparison).stream())
                .toList();
        List<TimeCategory> categories = Stream.of(TimeCategory.values())
                .filter(category -> shifts.stream().anyMatch(shift -> takes(shift, category)))
                .toList();
        boolean rest = shifts.stream().anyMatch(shift -> shift.rest().centre() != 0);
        List<Column> columns = new ArrayList<>(List.of(Column.text("change")));
        categories.forEach(category ->
                columns.add(Column.figure(category.label().replace('_', ' '), category.meaning())));
        if (rest) {
            columns.add(Column.figure("rest", "not told apart"));
        }
        columns.add(Column.figure("total", "sum of all"));
        List<List<Entry>> rows = new ArrayList<>();
        comparisons.forEach(comparison -> effects.time(comparison)
                .ifPresent(shift -> rows.add(row(SubjectWords.of(comparison), shift, categories, rest))));
        String caption =
                "Differences of worker time per gradient, µs: what each change adds to each purpose. They add up to"
                + " the total.";
        return new PageTable(id(comparisons) + "-time", caption, columns, 1, rows);
    }

    private static boolean takes(TimeShift shift, TimeCategory category) {
        return Stream.of(shift.asIs(), shift.changed()).map(Map::entrySet).anyMatch(entries -> entries.stream()
                .anyMatch(entry -> entry.getKey() == category && entry.getValue() > 0));
    }

    private static List<Entry> row(String name, TimeShift shift, List<TimeCategory> categories, boolean rest) {
        List<Entry> row = new ArrayList<>(List.of(Entry.of(name)));
        categories.forEach(category -> row.add(
                shift.difference().containsKey(category)
                        ? micros(shift.difference().get(category))
                        : Entry.of(Figures.NONE)));
        if (rest) {
            row.add(micros(shift.rest()));
        }
        row.add(micros(shift.total()));
        return row;
    }

    private static Entry micros(Interval ns) {
        Interval micros = new Interval(ns.low() / 1e3, ns.centre() / 1e3, ns.high() / 1e3, ns.level());
        return Entry.of(signed(micros.centre()), Figures.halfWidth(micros));
    }

    private static String signed(double value) {
        String text = Figures.number(value);
        return value > 0 ? "+" + text : Words.signed(text);
    }

    private static String id(List<Comparison> comparisons) {
        return SubjectWords.id(comparisons.get(0).asIs());
    }
}
