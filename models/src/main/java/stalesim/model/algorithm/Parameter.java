package stalesim.model.algorithm;

/**
 * A number that an algorithm can be told in a scenario, such as a persistence bound.
 *
 * @param name lower-hyphen name
 * @param meaning what it says, in a few words
 * @param least smallest value
 * @param most largest value
 * @param whole whether only whole numbers make sense
 */
public record Parameter(String name, String meaning, double least, double most, boolean whole) {

    /** Largest count that every program reads exactly. */
    private static final double MOST_COUNT = 0x1p53;

    /**
     * A whole number.
     *
     * @param name lower-hyphen name
     * @param meaning what it says
     * @param least smallest value
     * @return the parameter
     */
    public static Parameter count(String name, String meaning, long least) {
        return new Parameter(name, meaning, least, MOST_COUNT, true);
    }

    /**
     * Any number of a range.
     *
     * @param name lower-hyphen name
     * @param meaning what it says
     * @param least smallest value
     * @param most largest value
     * @return the parameter
     */
    public static Parameter number(String name, String meaning, double least, double most) {
        return new Parameter(name, meaning, least, most, false);
    }
}
