package stalesim.model.data.format;

/** Which column of a table holds the labels. */
public sealed interface LabelColumn {

    /**
     * From what a person writes.
     *
     * @param text a whole number from 1 is the number of the column, anything else its name
     * @return the column
     */
    static LabelColumn of(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? new Numbered(Integer.parseInt(text)) : new Named(text);
    }

    /** The last column. */
    record Last() implements LabelColumn {}

    /**
     * The column with a number.
     *
     * @param number from 1
     */
    record Numbered(int number) implements LabelColumn {

        /** Checks the range. */
        public Numbered {
            if (number < 1) {
                throw new IllegalArgumentException("columns are counted from 1: number=" + number);
            }
        }
    }

    /**
     * The column with a name; the table must have a header.
     *
     * @param name as it stands in the header
     */
    record Named(String name) implements LabelColumn {}
}
