package stalesim.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plain text with aligned columns, for terminals. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * Renders a table.
     *
     * @param table any table
     * @return heading, a rule and the rows, each line ended by a line feed and without blanks at its end
     */
    public static String render(Table table) {
        List<String> headings = table.columns().stream().map(Table.Column::heading).toList();
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> width(table, column))
                .toArray();
        List<String> rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
        StringBuilder text = new StringBuilder();
        text.append(line(table, headings, widths)).append(line(table, rule, widths));
        table.rows().forEach(row -> text.append(line(table, row, widths)));
        return text.toString();
    }

    private static int width(Table table, int column) {
        int heading = table.columns().get(column).heading().length();
        return table.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(heading, Math::max);
    }

    private static String line(Table table, List<String> cells, int[] widths) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(column -> pad(cells.get(column), widths[column], table.columns().get(column).numeric()))
                .collect(Collectors.joining(GAP));
        return line.stripTrailing() + "\n";
    }

    private static String pad(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }
}
