package stalesim.report.study.whatif;

import java.util.Locale;
import stalesim.model.statistics.Interval;
import stalesim.report.wording.Words;

/** Relative changes in words; a ratio of 1.1 is a change of 10 %. */
final class ChangeWords {

    private static final double PERCENT = 100;

    /** From so much on a factor is read more easily. */
    private static final double FACTOR_FROM = 3;

    private ChangeWords() {}

    /** With its sign. */
    static String percent(double ratio) {
        return Words.signed(String.format(Locale.ROOT, "%+." + decimals(ratio) + "f\u00a0%%", PERCENT * (ratio - 1)));
    }

    /** The ends; empty if unbounded. */
    static String range(Interval ratio) {
        return Double.isNaN(ratio.halfWidth())
                ? ""
                : percent(ratio.low()).replace("\u00a0%", "") + " to " + percent(ratio.high());
    }

    /** Such as "34 % (31 to 37 %)": how much, whichever way. */
    static String size(Interval ratio) {
        if (isFactor(ratio)) {
            return String.format(Locale.ROOT, "a factor of %.1f", ratio.centre())
                    + (Double.isNaN(ratio.halfWidth())
                            ? ""
                            : String.format(Locale.ROOT, " (%.1f to %.1f)", ratio.low(), ratio.high()));
        }
        int decimals = decimals(ratio.centre());
        String size = number(Math.abs(ratio.centre() - 1), decimals) + "\u00a0%";
        if (Double.isNaN(ratio.halfWidth())) {
            return size;
        }
        boolean less = ratio.centre() < 1;
        double near = less ? 1 - ratio.high() : ratio.low() - 1;
        double far = less ? 1 - ratio.low() : ratio.high() - 1;
        return size + " (" + Words.signed(number(near, decimals)) + " to " + number(far, decimals) + "\u00a0%)";
    }

    /** Whether the change is so great that it is told as a factor. */
    static boolean isFactor(Interval ratio) {
        return ratio.centre() >= FACTOR_FROM;
    }

    private static String number(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", PERCENT * share);
    }

    private static int decimals(double ratio) {
        double size = Math.abs(ratio - 1);
        return size < 0.01 ? 2 : size < 0.1 ? 1 : 0;
    }
}
