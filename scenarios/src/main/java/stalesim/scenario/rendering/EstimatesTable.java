package stalesim.scenario.rendering;

import java.util.List;
import stalesim.model.statistics.Estimate;
import stalesim.report.table.Table;
import stalesim.report.table.TextTable;

/** Estimates as a table for a terminal. */
public final class EstimatesTable {

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("mean over passes", false),
            new Table.Column("mean", true),
            new Table.Column("± 95 %", true),
            new Table.Column("unit", false));

    private EstimatesTable() {}

    /**
     * Renders estimates.
     *
     * @param estimates one a row, in this order
     * @return heading, a rule and the rows
     */
    public static String render(List<Estimate> estimates) {
        List<List<String>> rows = estimates.stream()
                .map(estimate -> List.of(
                        estimate.name(),
                        EstimateText.mean(estimate),
                        EstimateText.plusMinus(estimate),
                        EstimateText.unit(estimate)))
                .toList();
        return TextTable.render(new Table(COLUMNS, rows));
    }
}
