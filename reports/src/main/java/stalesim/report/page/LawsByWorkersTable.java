package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.staleness.fit.LawFit;
import stalesim.report.law.LawsByWorkers;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/** The nearest law of each kind for each number of workers, in the form of paper 003's table A.1. */
final class LawsByWorkersTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("mode"),
            Column.text("algorithm"),
            Column.text("clock"),
            Column.figure("m", ""),
            Column.figure("p", "geometric"),
            Column.figure("τ̂", "uniform"),
            Column.figure("λ", "Poisson"),
            Column.figure("ν", "Conway-Maxwell-Poisson, λ = m^ν"),
            Column.figure("ν", "Conway-Maxwell-Poisson, free"));

    /** Name of the parameter that each of the laws shows. */
    private static final List<String> SHOWN = List.of("p", "max", "lambda", "nu", "nu");

    private static final String CAPTION = "The law of minimum Bhattacharyya distance of each kind (003, table A.1 and"
            + " figure A.2); below its parameter, that distance. The nearest of each row is set in bold.";

    private LawsByWorkersTable() {}

    static PageTable of(List<LawsByWorkers> groups) {
        List<List<Entry>> rows = new ArrayList<>();
        groups.forEach(group -> group.points().forEach(point -> rows.add(row(group, point))));
        return new PageTable("laws-by-workers", CAPTION, COLUMNS, 4, rows);
    }

    private static List<Entry> row(LawsByWorkers group, LawsByWorkers.Point point) {
        List<Entry> row = new ArrayList<>(List.of(
                Entry.of(group.mode().label()),
                Entry.of(group.algorithm()),
                Entry.of(group.clock().label()),
                Entry.of(Integer.toString(point.workers()))));
        double nearest = point.fits().stream()
                .mapToDouble(LawFit::bhattacharyya)
                .min()
                .orElseThrow();
        for (int law = 0; law < SHOWN.size(); law++) {
            LawFit fit = point.fits().get(law);
            row.add(new Entry(
                    Figures.number(fit.law().parameters().get(SHOWN.get(law)), 3),
                    Figures.distance(fit.bhattacharyya()),
                    fit.bhattacharyya() == nearest ? "best" : ""));
        }
        return row;
    }
}
