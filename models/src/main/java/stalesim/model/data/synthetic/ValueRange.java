package stalesim.model.data.synthetic;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The uniform law of a feature that is not zero: low + (high - low) u with u one of the 2^24 floats k/2^24 below 1. The
 * value 0 is drawn again.
 *
 * @param low least value, finite
 * @param high greatest value, finite and &gt; low
 */
public record ValueRange(float low, float high) {

    /** [-1, 1]. */
    public static final ValueRange SYMMETRIC = new ValueRange(-1, 1);

    /** [0, 1], as in the text data of paper 000, table I. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    /** [-4, 3], as in HIGGS and in the dense simulated data of paper 000, table I. */
    public static final ValueRange HIGGS = new ValueRange(-4, 3);

    /** Checks the range. */
    public ValueRange {
        if (!(low < high) || Float.isInfinite(high - low)) {
            throw new IllegalArgumentException("values must be from low < high, finite: low=" + low + ", high=" + high);
        }
    }

    /**
     * Draws a value.
     *
     * @param random the stream to consume
     * @return a value of the range that is not 0
     */
    float draw(UniformRandomProvider random) {
        float value;
        do {
            value = low + (high - low) * random.nextFloat();
        } while (value == 0);
        return value;
    }

    String describe() {
        return equals(SYMMETRIC) ? "" : "-from" + shortest(low) + "to" + shortest(high);
    }

    private static String shortest(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? Integer.toString((int) value) : "" + value;
    }
}
