package stalesim.model.bound.statement;

/**
 * A symbol of a formula, with its value.
 *
 * @param name as in the formula
 * @param meaning in words
 * @param unit of the value, {@code 1} for a pure number
 * @param value in that unit
 */
public record Symbol(String name, String meaning, String unit, double value) {

    /** Unit of pure numbers. */
    public static final String NONE = "1";

    /**
     * A pure number.
     *
     * @param name as in the formula
     * @param meaning in words
     * @param value without unit
     * @return the symbol
     */
    public static Symbol number(String name, String meaning, double value) {
        return new Symbol(name, meaning, NONE, value);
    }

    /**
     * A whole number.
     *
     * @param name as in the formula
     * @param meaning in words
     * @param unit of the value
     * @param value in that unit, kept to 53 bits
     * @return the symbol
     */
    public static Symbol count(String name, String meaning, String unit, long value) {
        return new Symbol(name, meaning, unit, (double) value);
    }
}
