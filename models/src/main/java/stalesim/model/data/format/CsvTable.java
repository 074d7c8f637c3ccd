package stalesim.model.data.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import stalesim.model.data.DataException;
import stalesim.model.data.DenseCollector;
import stalesim.model.data.DenseData;

/** The rules of a table of numbers: every line has as many columns as the first, and a number in each. */
final class CsvTable {

    private static final int LONGEST_SHOWN = 30;

    private final String name;
    private final CsvLayout layout;
    private List<String> names = List.of();
    private DenseCollector rows;
    private int columns;
    private int label;

    CsvTable(String name, CsvLayout layout) {
        this.name = name;
        this.layout = layout;
    }

    int rows() {
        return rows == null ? 0 : rows.rows();
    }

    /** Takes the next line, which may be the header. */
    void add(long line, List<String> fields) {
        if (rows == null && begin(line, fields)) {
            return;
        }
        if (fields.size() != columns) {
            throw new DataException(name + ":" + line + ": has " + fields.size() + " columns, but the first line has "
                    + columns + ". Every line must have the same columns.");
        }
        rows.begin(number(line, label, fields));
        for (int column = 0; column < columns; column++) {
            if (column != label) {
                rows.add(number(line, column, fields));
            }
        }
    }

    /** Learns the columns; true if the line was a header. */
    private boolean begin(long line, List<String> fields) {
        boolean header = layout.header() == CsvLayout.Header.PRESENT
                || (layout.header() == CsvLayout.Header.DETECTED
                        && fields.stream().noneMatch(field -> Float.isFinite(parse(field))));
        columns = fields.size();
        if (columns < 2) {
            throw new DataException(name + ":" + line + ": has one column, but a table needs a label and at least one"
                    + " feature. Is '" + layout.separator() + "' the separator?");
        }
        names = header ? fields.stream().map(String::strip).toList() : List.of();
        label = labelColumn(line);
        rows = new DenseCollector(name, columns - 1, Integer.MAX_VALUE);
        return header;
    }

    private int labelColumn(long line) {
        if (layout.label() instanceof LabelColumn.Named named) {
            return columnNamed(named.name(), line);
        }
        if (layout.label() instanceof LabelColumn.Numbered numbered) {
            if (numbered.number() > columns) {
                throw new DataException(name + ":" + line + ": has " + columns + " columns, but the label is said to be"
                        + " in column " + numbered.number() + ".");
            }
            return numbered.number() - 1;
        }
        return columns - 1;
    }

    private int columnNamed(String wanted, long line) {
        int found = Collections.frequency(names, wanted);
        if (found != 1) {
            String there = names.isEmpty() ? "there is no header" : "the header is " + shown(String.join(", ", names));
            throw new DataException(name + ":" + line + ": " + (found == 0 ? "no column" : found + " columns")
                    + " with the name " + wanted + " for the label; " + there + ". Give the column's number instead.");
        }
        return names.indexOf(wanted);
    }

    private float number(long line, int column, List<String> fields) {
        float value = parse(fields.get(column));
        if (!Float.isFinite(value)) {
            String what = column == label ? "label" : "value";
            String where = names.isEmpty() ? "" : " (" + names.get(column) + ")";
            String mixed = names.isEmpty() && rows() == 0 ? " If this line names the columns, say that it does." : "";
            throw new DataException(name + ":" + line + ": column " + (column + 1) + where + ": " + what + " "
                    + shown(fields.get(column)) + " must be a finite number. Leave out columns that are not numbers, or"
                    + " turn each of their values into a column of zeros and ones." + mixed);
        }
        return value;
    }

    private static float parse(String field) {
        byte[] text = field.strip().getBytes(StandardCharsets.UTF_8);
        return (float) DecimalNumber.parse(text, 0, text.length);
    }

    private static String shown(String text) {
        if (text.isBlank()) {
            return "(nothing)";
        }
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** What to throw where the text is no CSV at all, or could not be read. */
    RuntimeException malformed(RuntimeException e) {
        if (e.getCause() instanceof IOException unreadable) {
            return new UncheckedIOException(unreadable);
        }
        return new DataException(name + ": after " + rows() + " complete rows: " + e.getMessage()
                + ". Check the quotes there.", e);
    }

    DenseData toData() {
        if (rows() == 0) {
            throw new DataException(name + ": holds no samples. A sample is a line of numbers, one of them its label.");
        }
        return rows.toData();
    }
}
