package stalesim.model.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import stalesim.model.data.DataException;

/**
 * Reads one column of numbers from a table (RFC 4180, UTF-8), plain or compressed with gzip; the other columns may hold
 * anything. The first line is a header where the column has a name, or where its field there is no number.
 *
 * <p>Memory is 8 bytes a line, at most twice that for a moment.
 */
public final class CsvColumnReader {

    private final String name;
    private final LabelColumn column;
    private final DoubleStream.Builder values = DoubleStream.builder();
    private long count;
    private int index = -1;

    private CsvColumnReader(String name, LabelColumn column) {
        this.name = name;
        this.column = column;
    }

    /**
     * Reads a column.
     *
     * @param file the file
     * @param column which
     * @return its values in the order of the lines, at least one, each finite
     * @throws DataException if the file cannot be read, has no such column, or no number in it
     */
    public static double[] read(Path file, LabelColumn column) {
        CsvColumnReader reader = new CsvColumnReader(file.getFileName().toString(), column);
        OpenedFile.read(file, () -> reader.count + " values", reader::read);
        if (reader.count == 0) {
            throw new DataException(reader.name + ": holds no values. Name a file with a line for each of them.");
        }
        return reader.values.build().toArray();
    }

    private void read(InputStream bytes) throws IOException {
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).allowUnclosedQuote(false).ofCsvRecord(bytes)) {
            for (CsvRecord line : lines) {
                add(line.getStartingLineNumber(), line.getFields());
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw new DataException(name + ": after " + count + " values: " + e.getMessage() + ". Check it there.", e);
        }
    }

    private void add(long line, List<String> fields) {
        if (index < 0) {
            index = indexIn(line, fields);
            if (column instanceof LabelColumn.Named || !Double.isFinite(number(fields.get(index)))) {
                return;
            }
        }
        double value = number(fields.get(index));
        if (!Double.isFinite(value)) {
            throw new DataException(name + ":" + line + ": column " + (index + 1) + ": " + fields.get(index)
                    + " must be a finite number. Mend or remove the line.");
        }
        values.add(value);
        count++;
    }

    private int indexIn(long line, List<String> fields) {
        if (column instanceof LabelColumn.Named named) {
            int found = fields.stream().map(String::strip).toList().indexOf(named.name());
            if (found < 0) {
                throw new DataException(name + ":" + line + ": no column with the name " + named.name()
                        + "; the first line is " + String.join(", ", fields) + ". " + advice(fields));
            }
            return found;
        }
        int wanted = column instanceof LabelColumn.Numbered numbered ? numbered.number() : fields.size();
        if (wanted > fields.size()) {
            throw new DataException(name + ":" + line + ": has " + fields.size() + " columns, and column " + wanted
                    + " is wanted. Columns are counted from 1.");
        }
        return wanted - 1;
    }

    private static String advice(List<String> fields) {
        boolean otherwise = fields.size() == 1 && fields.get(0).matches(".*[;\\t].*");
        return otherwise
                ? "Columns must be separated by commas: replace what separates them."
                : "Name one of these, or a number.";
    }

    private static double number(String field) {
        try {
            return Double.parseDouble(field.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
