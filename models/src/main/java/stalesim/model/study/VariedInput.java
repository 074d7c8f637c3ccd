package stalesim.model.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import stalesim.model.sensitivity.Factor;

/**
 * A value of the scenario that is varied.
 *
 * @param factor its path into the scenario, and the range
 * @param whole whether it is rounded to the nearest whole number, a half upwards
 * @param base what it is in the scenario; empty where that is not asked
 */
public record VariedInput(Factor factor, boolean whole, OptionalDouble base) {

    /** Enough to tell points apart, and few enough that rounding errors of the last digit do not show. */
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    /**
     * The path into the scenario.
     *
     * @return keys joined by dots
     */
    public String path() {
        return factor.name();
    }

    /**
     * Coordinate of the base.
     *
     * @return 0 to 1
     * @throws java.util.NoSuchElementException if the base is not known
     * @throws IllegalArgumentException if it is outside the range
     */
    public double basePosition() {
        return factor.position(base.orElseThrow());
    }

    /**
     * The value at a coordinate as it is written into the scenario: the ends and the base exactly, between them six
     * significant digits, whole numbers rounded. The same text on every machine.
     *
     * @param u coordinate, 0 to 1
     * @return plain decimal notation
     */
    public String text(double u) {
        BigDecimal value = exact(u);
        BigDecimal rounded = whole ? value.setScale(0, RoundingMode.HALF_UP) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private BigDecimal exact(double u) {
        if (u == 0 || u == 1) {
            return BigDecimal.valueOf(u == 0 ? factor.low() : factor.high());
        }
        return base.isPresent() && u == basePosition()
                ? BigDecimal.valueOf(base.getAsDouble())
                : new BigDecimal(factor.at(u), DIGITS);
    }
}
