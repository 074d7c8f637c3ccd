package stalesim.scenario.times;

import java.nio.file.Path;
import stalesim.model.data.DataException;
import stalesim.model.data.format.CsvColumnReader;
import stalesim.model.data.format.LabelColumn;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;

/**
 * Durations in a column of a table, one a line.
 *
 * @param file CSV, plain or compressed with gzip
 * @param column a name in the first line, or a number from 1
 * @param unit of the values
 */
public record TimeColumn(Path file, String column, TimeUnits unit) {

    /**
     * Reads the file.
     *
     * @return the law under which each line is equally likely, up to {@link Empirical#MAX_VALUES} of them apart
     * @throws DataException if it cannot be read, or a value is negative or too large
     */
    public DurationLaw law() {
        double[] values = CsvColumnReader.read(file, LabelColumn.of(column));
        long[] ns = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            ns[i] = unit.toNs(values[i]);
            if (values[i] < 0 || ns[i] > Durations.MOST_NS) {
                throw new DataException(file.getFileName() + ": value " + (i + 1) + ": " + values[i] + " "
                        + unit.label() + " must be >= 0 and at most " + Durations.MOST_TEXT
                        + ". Check the column and its unit.");
            }
        }
        return Empirical.of(ns);
    }
}
