package stalesim.scenario.file;

/**
 * An interval of allowed numbers.
 *
 * @param low least value
 * @param lowIncluded whether the least value itself is allowed
 * @param high greatest value, allowed; infinity for no limit, but never itself allowed then
 */
public record Range(double low, boolean lowIncluded, double high) {

    /** Numbers above 0. */
    public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY);

    /** Numbers from 0. */
    public static final Range NOT_NEGATIVE = new Range(0, true, Double.POSITIVE_INFINITY);

    /** Any finite number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);

    /** Counts of things in memory. */
    public static final Range COUNT = atLeast(1, Integer.MAX_VALUE);

    /**
     * From a value to another.
     *
     * @param low least value, allowed
     * @param high greatest value, allowed
     * @return the range
     */
    public static Range atLeast(double low, double high) {
        return new Range(low, true, high);
    }

    /**
     * Whether a number is allowed.
     *
     * @param value any number
     * @return true if it is finite and in the range
     */
    public boolean contains(double value) {
        return Double.isFinite(value) && (lowIncluded ? value >= low : value > low) && value <= high;
    }

    /**
     * The rule in words.
     *
     * @return for instance {@code >= 1}
     */
    public String rule() {
        String least = low == Double.NEGATIVE_INFINITY ? "" : (lowIncluded ? ">= " : "> ") + plain(low);
        if (high == Double.POSITIVE_INFINITY || (high == Integer.MAX_VALUE && !least.isEmpty())) {
            return least.isEmpty() ? "finite" : least;
        }
        return (least.isEmpty() ? "" : least + " and ") + "<= " + plain(high);
    }

    /**
     * The part of the rule that a number breaks.
     *
     * @param value a number that is not allowed
     * @return for instance {@code >= 1}
     */
    String brokenRule(double value) {
        Range broken = value <= low
                ? new Range(low, lowIncluded, Double.POSITIVE_INFINITY)
                : new Range(Double.NEGATIVE_INFINITY, false, high);
        return broken.rule();
    }

    /**
     * A number that is allowed.
     *
     * @return the example in messages
     */
    public String example() {
        double example = contains(1) ? 1 : Double.isFinite(high) ? high : low + 1;
        return plain(example);
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
