package stalesim.scenario.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a plan: cell k, counted from 0 in plan order, belongs to part k mod of + 1. The same scenario
 * has the same parts everywhere; neighbours in the plan, which cost about the same, go to different parts.
 *
 * @param number of the part, from 1
 * @param of how many parts there are, &gt;= number
 */
public record Shard(int number, int of) {

    /** All of a plan. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if not 1 &lt;= number &lt;= of
     */
    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("number must be in 1.." + of + ": number=" + number);
        }
    }

    /**
     * Reads a part.
     *
     * @param text as {@code 2/4}
     * @return the part, or empty if the text is not of this form
     */
    public static Optional<Shard> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || Integer.parseInt(written.group(1)) > Integer.parseInt(written.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new Shard(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))));
    }

    /**
     * Whether a cell belongs to this part.
     *
     * @param cell its number in plan order, from 0
     * @return true for every of-th
     */
    public boolean has(int cell) {
        return cell % of == number - 1;
    }

    /**
     * Whether this is all of the plan.
     *
     * @return true if there is a single part
     */
    public boolean isWhole() {
        return of == 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
