package stalesim.report.study.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.choice.Choice;
import stalesim.model.study.choice.Contests;
import stalesim.model.study.choice.Entrant;
import stalesim.report.comparison.Judgement;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.study.CriterionWords;
import stalesim.report.study.workers.WorkerChoices.Aim;
import stalesim.report.table.Figures;

/** The choices between numbers of workers, and the figures behind them, as tables. */
record HowManyTables(HowMany study) {

    PageTable choices(List<WorkerPair> pairs) {
        List<List<Entry>> rows = new ArrayList<>();
        for (WorkerPair pair : pairs) {
            pair.made().forEach((aim, choice) -> rows.add(row(pair, aim, choice)));
        }
        List<Column> columns = List.of(
                Column.text("algorithm"),
                Column.text("aim"),
                Column.figure("m", "chosen"),
                Column.figure("mean", ""),
                Column.text("sure?"),
                Column.figure("regret", "at most, if it is not the best"),
                Column.figure("smallest as good", "m"),
                Column.figure("measured", "m that real runs choose"));
        return new PageTable("choices-table", "What each aim chooses.", columns, 2, rows);
    }

    private List<Entry> row(WorkerPair pair, Aim aim, Choice choice) {
        String apart = pair.stepsApart(aim)
                .map(steps -> steps == 0 ? "the same" : steps + (steps == 1 ? " step apart" : " steps apart"))
                .orElse("");
        return List.of(
                Entry.of(pair.label()),
                Entry.of(aim.label()),
                Entry.of(String.valueOf(choice.chosen().alternative().workers())),
                Entry.of(figure(choice.criterion(), choice.mean(), study)),
                choice.sure()
                        ? Entry.of(Judgement.WITHIN, "yes")
                        : Entry.of("perhaps " + WorkerChoices.words(
                                choice.possible(pair.choices().contest().entrants()))),
                Entry.of(Figures.percent(choice.regret() / Math.abs(choice.mean()))),
                Entry.of(String.valueOf(pair.choices().smallestAsGood(choice))),
                Entry.of(
                        pair.measured(aim)
                                .map(real -> String.valueOf(
                                        real.chosen().alternative().workers()))
                                .orElse(Figures.NONE),
                        apart));
    }

    PageTable figures(WorkerPair pair) {
        List<Criterion> criteria = Contests.criteria(study);
        List<Column> columns = new ArrayList<>(List.of(
                Column.figure("m", "workers"), Column.text("clock"), Column.figure("runs", "that reached the loss")));
        criteria.forEach(criterion -> columns.add(Column.figure(label(criterion, study), "mean ± interval")));
        List<List<Entry>> rows = new ArrayList<>();
        for (Entrant entrant : pair.choices().byWorkers()) {
            rows.add(row(pair.choices(), entrant, criteria));
            pair.real().ifPresent(real -> real.byWorkers().stream()
                    .filter(measured -> measured.alternative().workers()
                            == entrant.alternative().workers())
                    .forEach(measured -> rows.add(row(real, measured, criteria))));
        }
        String caption = "Figures of " + pair.label() + ". Means need all runs to have reached the wanted loss.";
        return new PageTable(pair.id() + "-figures", caption, columns, 1, rows);
    }

    private List<Entry> row(WorkerChoices choices, Entrant entrant, List<Criterion> criteria) {
        long reached = entrant.runs().stream()
                .filter(run -> run.timeNsTo(choices.contest().epsilon()).isPresent())
                .count();
        List<Entry> row = new ArrayList<>(List.of(
                Entry.of(String.valueOf(entrant.alternative().workers())),
                Entry.of(choices.contest().clock().label()),
                Entry.of(reached + " of " + entrant.runs().size())));
        criteria.forEach(criterion -> row.add(entry(choices.mean(entrant, criterion))));
        return row;
    }

    private static Entry entry(Optional<Interval> mean) {
        return mean.map(known -> Entry.of(
                        Figures.number(known.centre()),
                        Figures.halfWidth(known)))
                .orElse(Entry.of(Figures.NONE));
    }

    /** What a column or axis has, with its unit. */
    static String label(Criterion criterion, HowMany study) {
        return CriterionWords.label(criterion, study.prices().currency());
    }

    /** A figure in words, with its unit. */
    static String figure(Criterion criterion, double value, HowMany study) {
        return CriterionWords.figure(criterion, value, study.prices().currency());
    }
}
