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
     * The source line with a caret below the column.
     *
     * @return two lines, each preceded by a line break; empty for an override or an empty line
     */
    String excerpt() {
        if (line == 0 || text.isBlank()) {
            return "";
        }
        String before = text.substring(0, Math.min(column - 1, text.length()));
        return "\n  " + text.stripTrailing() + "\n  " + before.replaceAll("[^\t]", " ") + "^";
    }
}
