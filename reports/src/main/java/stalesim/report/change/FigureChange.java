package stalesim.report.change;

import stalesim.model.statistics.Interval;

/**
 * How a figure of a cell changed from one folder to the other.
 *
 * @param cell whose figure it is
 * @param figure which
 * @param before mean of the first folder's repetitions
 * @param after mean of the second folder's
 * @param change after - before with its interval, at the level of a single comparison
 * @param p two-sided, corrected by Holm over all figures of all cells; NaN where a single run says nothing
 * @param verdict what that means
 */
public record FigureChange(
        ComparedCell cell,
        ComparedFigure figure,
        double before,
        double after,
        Interval change,
        double p,
        Verdict verdict) {

    /** What a change amounts to. */
    public enum Verdict {
        /** Every repetition has the same figure in both folders. */
        IDENTICAL("identical"),
        /** No more than repetitions differ from each other. */
        NOT_SIGNIFICANT("not significant"),
        /** Significantly greater. */
        MORE("more"),
        /** Significantly smaller. */
        LESS("less"),
        /** Single runs differ, of which nobody knows how they vary. */
        UNKNOWN("cannot be told");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /**
         * A name for readers.
         *
         * @return such as "not significant"
         */
        public String label() {
            return label;
        }
    }

    /**
     * The change in proportion.
     *
     * @return (after - before) / |before|; not finite if before is 0
     */
    public double relative() {
        return (after - before) / Math.abs(before);
    }
}
