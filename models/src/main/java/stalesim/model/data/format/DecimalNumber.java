package stalesim.model.data.format;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as bytes of text.
 *
 * <p>A number without exponent is its digits, a whole number, divided by a power of ten. Where both are exact as
 * doubles (below 2^53, and up to 10^22) the quotient is correctly rounded; all others go through
 * {@link Double#parseDouble}, which is several times slower.
 */
final class DecimalNumber {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };
    private static final int MAX_DIGITS = 18;
    private static final long EXACT_BELOW = 1L << 53;

    private DecimalNumber() {}

    /** The nearest double of text[from .. to-1]; NaN if it is not a decimal number. */
    static double parse(byte[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative || (at < to && text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int fraction = 0;
        boolean point = false;
        for (; at < to; at++) {
            byte next = text[at];
            if (next >= '0' && next <= '9') {
                digits = digits * 10 + (next - '0');
                fraction += point ? 1 : 0;
                if (++count > MAX_DIGITS) {
                    return general(text, from, to);
                }
            } else if (next == '.' && !point) {
                point = true;
            } else {
                return general(text, from, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (digits >= EXACT_BELOW) {
            return general(text, from, to);
        }
        double magnitude = digits / POWERS_OF_TEN[fraction];
        return negative ? -magnitude : magnitude;
    }

    private static double general(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            // parseDouble also takes hexadecimal numbers, type suffixes, NaN and Infinity
            if ("0123456789+-.eE".indexOf(text[at]) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
