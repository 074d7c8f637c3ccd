package stalesim.model.bound.statement;

import java.util.List;
import java.util.Optional;

/**
 * What a bound says, apart from the values of its symbols.
 *
 * @param name lower-hyphen
 * @param source paper and equation
 * @param direction what it says about its quantity
 * @param formula in the corrected reading
 * @param unit of its value, {@code 1} for a pure number
 * @param assumptions under which it holds
 * @param misprint what is wrong with its print; empty where the print stands
 */
public record Statement(
        String name,
        String source,
        Direction direction,
        String formula,
        String unit,
        List<String> assumptions,
        Optional<Misprint> misprint) {

    /** Keeps a copy of the assumptions. */
    public Statement {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Begins a statement.
     *
     * @param name lower-hyphen
     * @param source paper and equation
     * @return what still lacks a formula
     */
    public static Opening of(String name, String source) {
        return new Opening(name, source);
    }

    /**
     * Adds assumptions.
     *
     * @param more in words
     * @return this statement with them
     */
    public Statement assuming(String... more) {
        return new Statement(name, source, direction, formula, unit, List.of(more), misprint);
    }

    /**
     * Adds what is wrong with the print.
     *
     * @param printed the formula as printed
     * @param correction what is different, and why
     * @return this statement with it
     */
    public Statement misprinted(String printed, String correction) {
        Optional<Misprint> found = Optional.of(new Misprint(printed, correction));
        return new Statement(name, source, direction, formula, unit, assumptions, found);
    }

    /**
     * Name and source of a statement whose formula comes next.
     *
     * @param name lower-hyphen
     * @param source paper and equation
     */
    public record Opening(String name, String source) {

        /**
         * Ends the opening.
         *
         * @param direction what is said about the quantity
         * @param formula in the corrected reading
         * @param unit of the value
         * @return the statement, without assumptions or misprint
         */
        public Statement says(Direction direction, String formula, String unit) {
            return new Statement(name, source, direction, formula, unit, List.of(), Optional.empty());
        }
    }
}
