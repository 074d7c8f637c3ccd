package stalesim.model.range;

/** Range checks of numbers, with one wording. */
public final class Ranges {

    private Ranges() {}

    /**
     * Checks a number.
     *
     * @param name for the message
     * @param value to be &gt; 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public static void positive(String name, double value) {
        positive(name, name, value);
    }

    /**
     * Checks a number.
     *
     * @param what it is, for the message
     * @param name for the message
     * @param value to be &gt; 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public static void positive(String what, String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be > 0 and finite: " + name + "=" + value);
        }
    }

    /**
     * Checks a number.
     *
     * @param name for the message
     * @param value to be &gt;= 0 and finite
     * @throws IllegalArgumentException if it is not
     */
    public static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite: " + name + "=" + value);
        }
    }

    /**
     * Checks a whole number.
     *
     * @param name for the message
     * @param value to be &gt;= 0
     * @throws IllegalArgumentException if it is not
     */
    public static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be >= 0: " + name + "=" + value);
        }
    }

    /**
     * Checks a whole number.
     *
     * @param name for the message
     * @param value to be &gt;= 1
     * @throws IllegalArgumentException if it is not
     */
    public static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1: " + name + "=" + value);
        }
    }

    /**
     * Checks a number.
     *
     * @param name for the message
     * @param value to be between 0 and the most
     * @param most largest allowed value
     * @throws IllegalArgumentException unless 0 &lt;= value &lt;= most
     */
    public static void between(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            String end = most == Math.rint(most) ? Long.toString((long) most) : Double.toString(most);
            throw new IllegalArgumentException(name + " must be between 0 and " + end + ": " + name + "=" + value);
        }
    }
}
