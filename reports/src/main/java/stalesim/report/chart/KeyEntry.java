package stalesim.report.chart;

import java.awt.BasicStroke;
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
        /** A dotted line. */
        DOTS,
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

        /**
         * How a line of this form is drawn.
         *
         * @param width of the line
         * @return the stroke
         */
        public BasicStroke stroke(float width) {
            return switch (this) {
                case DASHES -> broken(width, 5, 3);
                case DOTS -> broken(width, 1.5f, 2.5f);
                case AREA, BAND, LINE, POINT -> new BasicStroke(width);
            };
        }

        private static BasicStroke broken(float width, float... dashes) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }
    }
}
