package stalesim.report.table;

import java.util.List;

/**
 * A table of text.
 *
 * @param columns from left to right
 * @param rows cells of each row, as many as columns
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    /**
     * A column.
     *
     * @param heading with the unit, if any
     * @param numeric whether its cells are aligned at the right
     */
    public record Column(String heading, boolean numeric) {}

    /**
     * Makes the lists immutable and checks their lengths.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + columns.size() + " cells, one a column: cells=" + row.size());
            }
        }
    }
}
