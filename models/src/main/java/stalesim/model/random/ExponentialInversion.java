package stalesim.model.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Exponential numbers by inversion, for comparisons with common random numbers.
 *
 * <p>X = -mean ln(U) with U uniform on {2^-53, 2 * 2^-53, ..., 1}: one draw a number, and X is the mean times a
 * function of that draw alone, so two systems that share a stream but not the mean stay in step draw by draw. The
 * ziggurat sampler is faster and takes a varying number of draws. The logarithm is the one of the JDK that promises the
 * same bits everywhere; its error is below 1 ulp. X is between 0 and 36.74 means. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-8643-8">Devroye (1986), Non-uniform random variate generation,
 *     section II.2.1</a>
 */
public final class ExponentialInversion implements ContinuousSampler {

    private static final double UNIT = 0x1p-53;

    private final UniformRandomProvider random;
    private final double mean;

    /**
     * A sampler that draws from the given stream.
     *
     * @param random source of the draws
     * @param mean &gt; 0, the unit is the caller's
     * @throws IllegalArgumentException if the mean is not positive and finite
     */
    public ExponentialInversion(UniformRandomProvider random, double mean) {
        if (!(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean must be positive and finite: mean=" + mean);
        }
        this.random = random;
        this.mean = mean;
    }

    @Override
    public double sample() {
        return -mean * StrictMath.log(((random.nextLong() >>> 11) + 1) * UNIT);
    }
}
