package stalesim.sim.benchmark;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Exponential numbers by inversion, which the simulator does not use: what one draw a number would cost.
 *
 * <p>X = -mean ln(U) with U uniform on {2^-53, 2 * 2^-53, ..., 1}. The ziggurat sampler takes a varying number of draws
 * and is faster. The logarithm is computed here, so that it has the same bits on every JDK, which the library's does
 * not promise; its error is below 1 ulp. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-8643-8">Devroye (1986), Non-uniform random variate generation,
 *     section II.2.1</a>
 * @see <a href="https://www.netlib.org/fdlibm/e_log.c">Ng (1993), fdlibm: method and coefficients of the logarithm</a>
 */
final class ExponentialInversion implements ContinuousSampler {

    private static final double UNIT = 0x1p-53;
    private static final long ONE = 0x3ff0_0000_0000_0000L;
    /** The bits of about sqrt(1/2). */
    private static final long LOWEST = 0x3fe6_a09e_0000_0000L;
    private static final long FRACTION = 0x000f_ffff_ffff_ffffL;
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double L1 = 0x1.5555555555593p-1;
    private static final double L2 = 0x1.999999997fa04p-2;
    private static final double L3 = 0x1.2492494229359p-2;
    private static final double L4 = 0x1.c71c51d8e78afp-3;
    private static final double L5 = 0x1.7466496cb03dep-3;
    private static final double L6 = 0x1.39a09d078c69fp-3;
    private static final double L7 = 0x1.2f112df3e5244p-3;

    private final UniformRandomProvider random;
    private final double mean;

    /**
     * A sampler that draws from the given stream.
     *
     * @param random source of the draws
     * @param mean &gt; 0, the unit is the caller's
     * @throws IllegalArgumentException if the mean is not positive and finite
     */
    ExponentialInversion(UniformRandomProvider random, double mean) {
        if (!(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean must be positive and finite: mean=" + mean);
        }
        this.random = random;
        this.mean = mean;
    }

    @Override
    public double sample() {
        return -mean * log(((random.nextLong() >>> 11) + 1) * UNIT);
    }

    /** ln x = k ln 2 + ln(1 + f) with 1 + f between sqrt(1/2) and sqrt(2), for normal x &gt; 0. */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x) + (ONE - LOWEST);
        int k = (int) (bits >> 52) - 0x3ff;
        double f = Double.longBitsToDouble((bits & FRACTION) + LOWEST) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (L2 + w * (L4 + w * L6));
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double half = 0.5 * f * f;
        return k * LN2_HIGH - ((half - (s * (half + (odd + even)) + k * LN2_LOW)) - f);
    }
}
