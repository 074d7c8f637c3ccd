package stalesim.model.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import stalesim.model.data.DataException;
import stalesim.model.data.DenseData;

/**
 * Reads tables of numbers as comma-separated values (RFC 4180, UTF-8), plain or compressed with gzip. One column holds
 * the labels, all others are features, in their order.
 *
 * <p>Blank lines are skipped; blanks around a number do not count. Values are rounded to floats; every value is stored,
 * also zeros. The file is read as a stream; memory is 4 bytes a value, at most 2.5 times that while arrays grow.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, common format for comma-separated values</a>
 */
public final class CsvTableReader {

    private CsvTableReader() {}

    /**
     * Reads a table with the usual layout.
     *
     * @param file the file
     * @return the data set, labels as stored, named like the file without {@code .gz}
     * @throws DataException if the file is missing, empty, damaged, or not a table of numbers
     */
    public static DenseData read(Path file) {
        return read(file, CsvLayout.USUAL);
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @param layout header, label column and separator
     * @return the data set, labels as stored, named like the file without {@code .gz}
     * @throws DataException if the file is missing, empty, damaged, or not a table of numbers in this layout
     */
    public static DenseData read(Path file, CsvLayout layout) {
        CsvTable table = new CsvTable(file.getFileName().toString(), layout);
        OpenedFile.read(file, () -> table.rows() + " complete rows", bytes -> read(table, bytes, layout));
        return table.toData();
    }

    private static void read(CsvTable table, InputStream bytes, CsvLayout layout) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(layout.separator())
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(bytes)) {
            for (CsvRecord line : records) {
                table.add(line.getStartingLineNumber(), line.getFields());
            }
        } catch (CsvParseException e) {
            throw table.malformed(e);
        }
    }
}
