package stalesim.report.table;

import java.util.List;
import java.util.Map;
import stalesim.report.comparison.ImportedComparison;

/** Predictions beside imported measurements as a table of text. */
public final class ImportedTables {

    private ImportedTables() {}

    /**
     * One row a measurement.
     *
     * @param comparisons comparison by name of its file, in the order of the rows
     * @return workers, throughput and mean staleness predicted, measured and their relative errors, distances of the
     *     staleness distributions, verdict, file
     */
    public static Table table(Map<String, ImportedComparison> comparisons) {
        List<Table.Column> columns = List.of(
                new Table.Column("m", true),
                new Table.Column("sim/s", true),
                new Table.Column("real/s", true),
                new Table.Column("error", true),
                new Table.Column("sim τ", true),
                new Table.Column("real τ", true),
                new Table.Column("error", true),
                new Table.Column("TV", true),
                new Table.Column("Bhatt.", true),
                new Table.Column("verdict", false),
                new Table.Column("file", false));
        List<List<String>> rows = comparisons.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        return new Table(columns, rows);
    }

    private static List<String> row(String file, ImportedComparison comparison) {
        return List.of(
                Integer.toString(comparison.run().threads()),
                Figures.mean(comparison.predicted().throughput()),
                Figures.mean(comparison.measured().throughput()),
                Figures.signedPercent(comparison.gap().throughputError()),
                Figures.mean(comparison.predicted().meanStaleness()),
                Figures.mean(comparison.measured().meanStaleness()),
                Figures.signedPercent(comparison.gap().meanStalenessError()),
                Figures.distance(comparison.distance().totalVariation()),
                Figures.distance(comparison.distance().bhattacharyya()),
                comparison.verdict().label(),
                file);
    }
}
