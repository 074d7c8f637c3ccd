package stalesim.model.algorithm;

import java.util.List;

/**
 * What an algorithm can be told in a scenario: a number such as a persistence bound, or one of several words.
 *
 * @param name lower-hyphen name
 * @param meaning what it says, in a few words
 * @param least smallest value
 * @param most largest value
 * @param whole whether only whole numbers make sense
 * @param words what a scenario may say instead of numbers, in the order of their values from 0; empty for a number
 */
public record Parameter(String name, String meaning, double least, double most, boolean whole, List<String> words) {

    /** Largest count that every program reads exactly. */
    private static final double MOST_COUNT = 0x1p53;

    /** Makes the list immutable. */
    public Parameter {
        words = List.copyOf(words);
    }

    /**
     * A whole number.
     *
     * @param name lower-hyphen name
     * @param meaning what it says
     * @param least smallest value
     * @return the parameter
     */
    public static Parameter count(String name, String meaning, long least) {
        return new Parameter(name, meaning, least, MOST_COUNT, true, List.of());
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
        return new Parameter(name, meaning, least, most, false, List.of());
    }

    /**
     * A choice, whose value is the position of a word.
     *
     * @param name lower-hyphen name
     * @param meaning what it says
     * @param words lower-hyphen words, at least one
     * @return the parameter
     */
    public static Parameter choice(String name, String meaning, List<String> words) {
        return new Parameter(name, meaning, 0, words.size() - 1.0, true, words);
    }
}
