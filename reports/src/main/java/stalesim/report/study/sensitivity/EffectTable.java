package stalesim.report.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stalesim.model.statistics.Interval;
import stalesim.model.study.influence.Effect;
import stalesim.model.study.influence.Ranked;
import stalesim.report.comparison.Judgement;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/**
 * The effects of a panel as a table.
 *
 * @param answer the panel's
 */
record EffectTable(PanelAnswer answer) {

    PageTable table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("input"), Column.text("range"), Column.text("scale")));
        columns.addAll(columns(answer.ranked().get(0).effect()));
        columns.add(Column.text("told from noise?"));
        return new PageTable(
                answer.id() + "-table",
                "What each input does to the " + answer.study().of().figure() + " over its whole range.",
                columns,
                1,
                answer.ranked().stream().map(this::row).toList());
    }

    private static List<Column> columns(Effect effect) {
        if (effect instanceof Effect.Alone) {
            return List.of(
                    Column.figure("at the low end", "change ± interval"),
                    Column.figure("at the high end", "change ± interval"),
                    Column.figure("from end to end", "change ± interval"));
        }
        return effect instanceof Effect.OnAverage
                ? List.of(
                        Column.figure("mu*", "mean size of the change ± interval"),
                        Column.figure("mu", "mean change"),
                        Column.figure("sigma", "spread of the change"),
                        Column.figure("noise floor", "of mu*"))
                : List.of(
                        Column.figure("first index", "with its interval"),
                        Column.figure("total index", "with its interval"),
                        Column.figure("by noise alone", "total index"));
    }

    private List<Entry> row(Ranked ranked) {
        List<Entry> row = new ArrayList<>(List.of(
                Entry.of(ranked.input().path()),
                Entry.of(EffectWords.range(ranked.input()), ranked.input().whole() ? "whole numbers" : ""),
                Entry.of(ranked.input().factor().scale().name().toLowerCase(Locale.ROOT))));
        row.addAll(figures(ranked.effect()));
        row.add(judgement(ranked.effect()));
        return row;
    }

    private List<Entry> figures(Effect effect) {
        if (effect instanceof Effect.Alone alone) {
            return List.of(
                    change(alone.swing().low()), change(alone.swing().high()), change(alone.swing().range()));
        }
        if (effect instanceof Effect.OnAverage average) {
            return List.of(
                    change(average.effects().muStar()),
                    Entry.of(value(average.effects().mu())),
                    Entry.of(value(average.effects().sigma())),
                    Entry.of(average.noise().isPresent() ? value(average.noise().getAsDouble()) : Figures.UNKNOWN));
        }
        Effect.Share share = (Effect.Share) effect;
        return List.of(
                share(share.indices().first()),
                share(share.indices().total()),
                Entry.of(share.noise().isPresent() ? Figures.percent(share.noise().getAsDouble()) : Figures.UNKNOWN));
    }

    private Entry change(Interval interval) {
        String half = Double.isNaN(interval.halfWidth()) ? "" : "± " + value(interval.halfWidth());
        return Entry.of(value(interval.centre()), half);
    }

    private String value(double value) {
        return EffectWords.value(answer.study().of(), value);
    }

    private static Entry share(Interval interval) {
        return Entry.of(
                Figures.percent(interval.centre()),
                Figures.percent(interval.low()) + " to " + Figures.percent(interval.high()));
    }

    private Entry judgement(Effect effect) {
        if (answer.panel().repetitions() == 1) {
            return Entry.of(Figures.UNKNOWN);
        }
        return effect.clear() ? Entry.of(Judgement.WITHIN, "yes") : Entry.of(Judgement.NOISE, "no");
    }
}
