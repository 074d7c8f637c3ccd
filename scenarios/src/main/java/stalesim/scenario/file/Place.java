package stalesim.scenario.file;

/**
 * Where a value was written: in a file, or on the command line as an override.
 *
 * @param source the file's name, or the override as typed
 * @param line line number from 1; 0 for an override, which has no lines
 * @param column column number from 1
 * @param text the whole source line, shown above the caret; empty for an override
 */
public record Place(String source, int line, int column, String text) {

    /** Lines may be whole files; only so much of them is shown, around the column. */
    private static final int SHOWN = 120;

    /**
     * A place on the command line.
     *
     * @param override as typed, for instance {@code --set workers=0}
     * @return the place
     */
    static Place ofOverride(String override) {
        return new Place(override, 0, 0, "");
    }

    /**
     * The place as messages begin with it.
     *
     * @return {@code file:line:column}, or the override alone
     */
    public String label() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }

    /**
     * The source line with a caret below the column. Of a long line, the part around the column.
     *
     * @return two lines, each preceded by a line break; empty for an override or an empty line
     */
    String excerpt() {
        if (line == 0 || text.isBlank()) {
            return "";
        }
        int from = text.length() <= SHOWN ? 0 : Math.max(0, Math.min(column - 1, text.length()) - SHOWN / 2);
        String part = text.substring(from, Math.min(text.length(), from + SHOWN));
        String before = text.substring(from, Math.min(column - 1, text.length()));
        return "\n  " + part.stripTrailing() + "\n  " + before.replaceAll("[^\t]", " ") + "^";
    }
}
