package stalesim.model.sensitivity;

import stalesim.model.range.Ranges;

/**
 * An input and the range over which it is varied.
 *
 * @param name of the input
 * @param low value at coordinate 0, finite; &gt; 0 on a logarithmic scale
 * @param high value at coordinate 1, finite, &gt; low
 * @param scale between them
 */
public record Factor(String name, double low, double high, Scale scale) {

    /** Checks the range. */
    public Factor {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException(
                    name + " must have a finite low end below its high end: low=" + low + ", high=" + high);
        }
        if (scale == Scale.LOGARITHMIC) {
            Ranges.positive(name + " on a logarithmic scale", "low", low);
        }
    }

    /**
     * The input's value at a coordinate.
     *
     * @param u coordinate, 0 to 1
     * @return the value, low to high; the ends exactly
     * @throws IllegalArgumentException if the coordinate is out of range
     */
    public double at(double u) {
        Ranges.between("u", u, 1);
        return u == 1 ? high : Math.min(high, scale.at(low, high, u));
    }

    /**
     * The coordinate of a value, such as that of the base point.
     *
     * @param value low to high
     * @return u with at(u) = value but for rounding
     * @throws IllegalArgumentException if the value is out of range
     */
    public double position(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be between " + low + " and " + high + ": value=" + value);
        }
        return Math.min(1, scale.position(low, high, value));
    }
}
