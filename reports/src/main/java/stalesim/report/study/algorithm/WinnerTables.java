package stalesim.report.study.algorithm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import stalesim.model.study.Criterion;
import stalesim.model.study.choice.Winner;
import stalesim.report.comparison.Judgement;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.study.CriterionWords;
import stalesim.report.table.Figures;

/** Every place of the map, and every point with the best number of workers, as tables. */
record WinnerTables(WinnerGround ground, String id) {

    PageTable best() {
        return table("best", "The best algorithm at each point, everybody with its best number of workers.",
                ground.best());
    }

    PageTable byWorkers() {
        return table("cells", "The best algorithm at each point for each number of workers.", ground.byWorkers());
    }

    private PageTable table(String name, String caption, List<WinnerCell> cells) {
        List<Column> columns = new ArrayList<>();
        ground.directions().forEach(direction -> columns.add(Column.figure(direction.axis().label(), "")));
        columns.addAll(List.of(
                Column.figure("m", "workers"),
                Column.text("winner"),
                Column.figure(ground.study().by().figure(), "mean"),
                Column.text("second"),
                Column.figure("margin", "how much more the second needs"),
                Column.text("sure?"),
                Column.text("not in all runs")));
        List<List<Entry>> rows = cells.stream()
                .sorted(Comparator.comparingInt(this::place)
                        .thenComparingInt(cell -> cell.workers().orElse(0)))
                .map(this::row)
                .toList();
        return new PageTable(id + "-" + name, caption, columns, Math.max(1, ground.directions().size()), rows);
    }

    private int place(WinnerCell cell) {
        int place = 0;
        for (Direction direction : ground.directions()) {
            place = place * direction.steps().size() + direction.steps().indexOf(cell.step(direction));
        }
        return place;
    }

    private List<Entry> row(WinnerCell cell) {
        List<Entry> row = new ArrayList<>();
        ground.directions().forEach(direction -> row.add(Entry.of(direction.name(cell.step(direction)))));
        String workers = cell.workers().isPresent()
                ? String.valueOf(cell.workers().getAsInt())
                : cell.winner().map(winner -> String.valueOf(winner.workers())).orElse(Figures.NONE);
        row.add(Entry.of(workers));
        row.addAll(cell.winner().map(this::won).orElse(nobody()));
        row.add(Entry.of(missed(cell)));
        return row;
    }

    private List<Entry> won(Winner winner) {
        Criterion criterion = ground.study().by();
        String second = winner.second()
                .map(entrant -> entrant.alternative().algorithm()
                        + (entrant.alternative().workers() == winner.workers()
                                ? ""
                                : ", m = " + entrant.alternative().workers()))
                .orElse(Figures.NONE);
        return List.of(
                Entry.of(winner.algorithm()),
                Entry.of(CriterionWords.figure(criterion, winner.choice().mean(), "")),
                Entry.of(second),
                Entry.of(winner.margin().map(WinnerCharts::margin).orElse("alone")),
                winner.decided()
                        ? Entry.of(Judgement.WITHIN, "yes")
                        : Entry.of("perhaps " + WinnerWords.contenders(winner)));
    }

    private static List<Entry> nobody() {
        return List.of(
                Entry.of("nobody"),
                Entry.of(Figures.NONE),
                Entry.of(Figures.NONE),
                Entry.of(Figures.NONE),
                Entry.of(Figures.NONE));
    }

    /** Those that did not reach the goal in all runs, with how often they did. */
    private String missed(WinnerCell cell) {
        return cell.contest().entrants().stream()
                .filter(entrant -> WinnerWords.reached(cell, entrant, ground.study().by()) < entrant.runs().size())
                .map(entrant -> entrant.alternative().algorithm()
                        + (cell.workers().isPresent() ? "" : ", m = " + entrant.alternative().workers()) + ": "
                        + WinnerWords.reached(cell, entrant, ground.study().by()) + " of " + entrant.runs().size())
                .collect(Collectors.joining("; "));
    }
}
