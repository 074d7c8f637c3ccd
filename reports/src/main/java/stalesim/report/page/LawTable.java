package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.StalenessLaw;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/** The staleness laws fitted to each cell, a column for each law's distance. */
final class LawTable {

    private LawTable() {}

    static Optional<PageTable> of(List<FittedCell> cells) {
        List<FittedCell> fitted =
                cells.stream().filter(cell -> !cell.fits().isEmpty()).toList();
        if (fitted.isEmpty()) {
            return Optional.empty();
        }
        List<String> laws = fitted.stream()
                .flatMap(cell -> cell.fits().stream())
                .map(fit -> fit.law().name())
                .distinct()
                .sorted()
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("mode"),
                Column.text("algorithm"),
                Column.figure("m", ""),
                Column.text("fitted to"),
                Column.text("best law")));
        laws.forEach(law -> columns.add(Column.figure(law, "TV, Bhattacharyya")));
        String caption = "Laws fitted to the merged staleness of each case, by maximum likelihood. Each column gives"
                + " the total variation between law and observation and, below it, their Bhattacharyya distance, which"
                + " the best law has smallest.";
        return Optional.of(new PageTable(
                "laws", caption, columns, 3, fitted.stream().map(cell -> row(cell, laws)).toList()));
    }

    private static List<Entry> row(FittedCell cell, List<String> laws) {
        Map<String, LawFit> byName =
                cell.fits().stream().collect(Collectors.toMap(fit -> fit.law().name(), fit -> fit, (a, b) -> a));
        StalenessLaw best = cell.fits().get(0).law();
        List<Entry> row = new ArrayList<>(List.of(
                Entry.of(cell.row().cell().mode().label()),
                Entry.of(cell.row().cell().algorithm()),
                Entry.of(Integer.toString(cell.row().cell().workers())),
                Entry.of(cell.fittedTo()),
                Entry.of(best.name(), parameters(best))));
        laws.forEach(law -> row.add(distances(byName.get(law), law.equals(best.name()))));
        return row;
    }

    private static Entry distances(LawFit fit, boolean best) {
        if (fit == null) {
            return Entry.of(Figures.NONE);
        }
        return new Entry(
                Figures.distance(fit.totalVariation()), Figures.distance(fit.bhattacharyya()), best ? "best" : "");
    }

    private static String parameters(StalenessLaw law) {
        return law.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Figures.number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
