package stalesim.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.statistics.Interval;
import stalesim.report.comparison.Spread;

/** Figures as text for readers: few digits, no NaN, no locale, no line break before a unit. */
public final class Figures {

    /** Stands for a figure that does not exist. */
    public static final String NONE = "–";

    /** Stands for the spread of a single repetition. */
    public static final String UNKNOWN = "unknown";

    private Figures() {}

    /**
     * A number with four significant digits.
     *
     * @param value any number
     * @return such as "12,350" or "0.03142"; a dash for NaN
     */
    public static String number(double value) {
        return number(value, 4);
    }

    /**
     * A number with some significant digits.
     *
     * @param value any number
     * @param digits how many, &gt;= 1
     * @return such as "12,000" or "0.031"; a dash for NaN
     */
    public static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e10)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int decimals = size == 0 ? 0 : digits - 1 - (int) Math.floor(Math.log10(size));
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded);
    }

    /**
     * A share with its sign.
     *
     * @param share 0.01 is one per cent
     * @return such as "+3.2 %"; a dash if empty
     */
    public static String signedPercent(OptionalDouble share) {
        if (share.isEmpty()) {
            return NONE;
        }
        double percent = 100 * share.getAsDouble();
        return String.format(Locale.ROOT, Math.abs(percent) < 100 ? "%+.1f\u00a0%%" : "%+.0f\u00a0%%", percent);
    }

    /**
     * A share.
     *
     * @param share 0.01 is one per cent
     * @return such as "3.2 %"
     */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
    }

    /**
     * A confidence level, never rounded: what is not certain must not read as if it were.
     *
     * @param level as it is stated, in (0, 1)
     * @return such as "95 %" or "99.9999 %"
     */
    public static String level(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + "\u00a0%";
    }

    /**
     * A distance between distributions.
     *
     * @param distance &gt;= 0
     * @return three decimal places; a dash for NaN
     */
    public static String distance(double distance) {
        return Double.isFinite(distance) ? String.format(Locale.ROOT, "%.3f", distance) : number(distance);
    }

    /**
     * The mean of a spread.
     *
     * @param spread of repetitions
     * @return four significant digits; a dash if empty
     */
    public static String mean(Optional<Spread> spread) {
        return spread.map(known -> number(known.mean())).orElse(NONE);
    }

    /**
     * Half the width of an interval.
     *
     * @param interval of a mean
     * @return such as "± 0.12"; empty where it is unknown
     */
    public static String halfWidth(Interval interval) {
        return Double.isNaN(interval.halfWidth()) ? "" : "± " + number(interval.halfWidth(), 2);
    }

    /**
     * The noise floor of repetitions.
     *
     * @param spread of repetitions
     * @return deviation over mean as per cent; "unknown" for a single one; a dash if there are none
     */
    public static String noise(Optional<Spread> spread) {
        if (spread.isEmpty()) {
            return NONE;
        }
        if (spread.get().count() < 2) {
            return UNKNOWN;
        }
        OptionalDouble relative = spread.get().relative();
        return relative.isEmpty() ? NONE : percent(relative.getAsDouble());
    }

    /**
     * Nanoseconds in a unit that suits them.
     *
     * @param nanoseconds a time
     * @param digits significant ones, &gt;= 1
     * @return such as "12.35 ms" for four digits
     */
    public static String time(double nanoseconds, int digits) {
        double size = Math.abs(nanoseconds);
        if (size >= 1e9) {
            return number(nanoseconds / 1e9, digits) + "\u00a0s";
        }
        if (size >= 1e6) {
            return number(nanoseconds / 1e6, digits) + "\u00a0ms";
        }
        return size >= 1e3
                ? number(nanoseconds / 1e3, digits) + "\u00a0µs"
                : number(nanoseconds, digits) + "\u00a0ns";
    }
}
