package stalesim.scenario.read.axis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers from one to another: {@code 1..8}, {@code 1..1024 x2}, {@code 10..100 +10}, {@code 0.01..1 x10}. In decimals,
 * so that the text of a value is the same on every machine: sums are exact, products are rounded to 12 significant
 * digits, or 17 where all are whole, which keeps all whole numbers that a scenario may hold.
 *
 * @param from the first
 * @param to the greatest that may be among them
 * @param multiplied whether one value makes the next by multiplication rather than addition
 * @param by factor or difference
 */
public record NumberRange(BigDecimal from, BigDecimal to, boolean multiplied, BigDecimal by) {

    private static final MathContext WHOLE = new MathContext(17);
    private static final MathContext DECIMAL = new MathContext(12);
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?)";

    /** What a range looks like. */
    public static final Pattern FORM =
            Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "(?:\\s*([x+])\\s*" + NUMBER + ")?");

    /**
     * Recognises a range.
     *
     * @param text as written
     * @return the range, sound or not; empty for other text
     */
    public static Optional<NumberRange> parse(String text) {
        return Optional.of(FORM.matcher(text)).filter(Matcher::matches).map(NumberRange::of);
    }

    /**
     * The range that has been recognised.
     *
     * @param range a match of {@link #FORM}
     * @return the range, sound or not
     */
    public static NumberRange of(Matcher range) {
        BigDecimal by = range.group(4) == null ? BigDecimal.ONE : new BigDecimal(range.group(4));
        return new NumberRange(
                new BigDecimal(range.group(1)), new BigDecimal(range.group(2)), "x".equals(range.group(3)), by);
    }

    /**
     * Whether it holds nothing but whole numbers.
     *
     * @return true if ends and step are whole
     */
    public boolean isWhole() {
        return isWhole(from) && isWhole(by) && isWhole(to);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /**
     * Whether each value is greater than the one before, and there is one.
     *
     * @return true for a sound range
     */
    public boolean rises() {
        boolean grows = multiplied ? from.signum() > 0 && by.compareTo(BigDecimal.ONE) > 0 : by.signum() > 0;
        return grows && from.compareTo(to) <= 0;
    }

    /**
     * The values of a range that rises.
     *
     * @param most how many are wanted at most
     * @return the values ascending; empty if there are more
     */
    public Optional<List<BigDecimal>> values(int most) {
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = next(value)) {
            if (values.size() == most) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    private BigDecimal next(BigDecimal value) {
        return (multiplied ? value.multiply(by, isWhole() ? WHOLE : DECIMAL) : value.add(by)).stripTrailingZeros();
    }
}
