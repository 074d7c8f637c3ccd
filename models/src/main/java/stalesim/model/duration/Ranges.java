package stalesim.model.duration;

/** Range checks of the numbers that describe machines and networks, with one wording. */
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
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite: " + name + "=" + value);
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
}
