package stalesim.model.gossip;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rounds to multiples of a step at random: with s = 2^(bits-1) - 1 and step h = max_k |z_k| / s, C(z_k) is h times the
 * whole number below or above z_k / h, the upper one with the probability that makes E C(z_k) = z_k.
 *
 * <p>The 2 s + 1 values fit into the bits; the one number h that comes with them is not counted. The error of a
 * coordinate has variance h^2 f (1 - f) &lt;= h^2/4 with f the fractional part of z_k / h; it is independent of other
 * coordinates. Costs one draw a coordinate.
 *
 * @param bits a parameter, 2 to 31
 * @see "Alistarh, Grubic, Li, Tomioka, Vojnovic (2017), QSGD, section 3.1, with the largest magnitude for the Euclidean
 *     norm"
 */
public record StochasticQuantiser(int bits) implements Quantiser {

    /** Checks the range. */
    public StochasticQuantiser {
        if (bits < 2 || bits >= UNCOMPRESSED_BITS) {
            throw new IllegalArgumentException("bits must be >= 2 and < 32: bits=" + bits);
        }
    }

    @Override
    public void quantise(double[] z, UniformRandomProvider random) {
        double largest = 0;
        for (double value : z) {
            largest = Math.max(largest, Math.abs(value));
        }
        double step = largest / ((1L << (bits - 1)) - 1);
        if (step == 0) {
            return;
        }
        for (int k = 0; k < z.length; k++) {
            z[k] = step * Math.floor(z[k] / step + random.nextDouble());
        }
    }
}
