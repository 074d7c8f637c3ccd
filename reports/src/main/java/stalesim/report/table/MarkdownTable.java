package stalesim.report.table;

import java.util.List;
import java.util.stream.Collectors;

/** Tables in the Markdown dialect of GitHub. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * Renders a table.
     *
     * @param table any table
     * @return heading, alignment and rows, each line ended by a line feed; bars and markup in cells are escaped
     */
    public static String render(Table table) {
        StringBuilder text = new StringBuilder();
        text.append(line(table.columns().stream()
                .map(Table.Column::heading)
                .map(MarkdownTable::escape)
                .toList()));
        text.append(line(table.columns().stream()
                .map(column -> column.numeric() ? "---:" : "---")
                .toList()));
        table.rows().forEach(row -> text.append(
                line(row.stream().map(MarkdownTable::escape).toList())));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /**
     * What a cell says, taken literally.
     *
     * @param cell any text
     * @return without bars, markup and line breaks
     */
    public static String escape(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\R", " ");
    }
}
