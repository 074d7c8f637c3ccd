package stalesim.model.data.format;

/**
 * How a table is laid out.
 *
 * @param header whether the first line names the columns
 * @param label which column holds the labels
 * @param separator between columns
 */
public record CsvLayout(Header header, LabelColumn label, char separator) {

    /** Whether the first line names the columns. */
    public enum Header {
        /** It does if none of its fields is a number. */
        DETECTED,
        /** It does. */
        PRESENT,
        /** It holds the first sample. */
        ABSENT
    }

    /** Separated by commas, labels in the last column, with or without a header. */
    public static final CsvLayout USUAL = new CsvLayout(Header.DETECTED, new LabelColumn.Last(), ',');
}
