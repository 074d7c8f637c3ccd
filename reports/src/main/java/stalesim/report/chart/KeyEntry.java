package stalesim.report.chart;

/**
 * One entry of the key to a figure.
 *
 * @param label what the mark stands for
 * @param ink its colour
 * @param mark its form
 */
public record KeyEntry(String label, Ink ink, Mark mark) {

    /** Forms of marks. */
    public enum Mark {
        /** A filled area. */
        AREA,
        /** A line. */
        LINE,
        /** A dashed line. */
        DASHES,
        /** A point. */
        POINT
    }
}
