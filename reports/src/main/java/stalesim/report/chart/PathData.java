package stalesim.report.chart;

/** The commands of a path. */
final class PathData {

    private PathData() {}

    /**
     * Leaves out letters that say the same as the one before: after L follow more lines, after M too.
     *
     * @param data absolute commands, separated by spaces
     * @return the same path
     * @see "SVG 1.1, section 8.3.1, elimination of repeated commands"
     */
    static String shortened(String data) {
        StringBuilder text = new StringBuilder(data.length());
        char implied = 0;
        for (String token : data.split(" ", -1)) {
            char first = token.charAt(0);
            boolean command = Character.isLetter(first);
            boolean repeated = command && first == implied && token.length() > 1;
            if (repeated || (!command && !text.isEmpty())) {
                text.append(' ');
            }
            text.append(repeated ? token.substring(1) : token);
            if (command) {
                implied = first == 'M' ? 'L' : first;
            }
        }
        return text.toString();
    }
}
