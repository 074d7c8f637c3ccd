package stalesim.report.chart;

import java.util.Locale;

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
        /** A line in a translucent band. */
        BAND,
        /** A line. */
        LINE,
        /** A dashed line. */
        DASHES,
        /** A point. */
        POINT;

        /**
         * The name in style sheets.
         *
         * @return lower-case name
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
