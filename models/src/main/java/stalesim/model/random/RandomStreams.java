package stalesim.model.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The random streams of one run, each named by (seed, replication, entity, purpose).
 *
 * <p>A stream depends on its name alone: neither on the order in which streams are asked for nor on which
 * others exist. Adding a worker or a metric therefore changes nobody else's numbers, and two scenarios with
 * the same seed share common random numbers.
 *
 * <p>Construction: the counter-based generator Philox-4x64 with key (seed, replication) and counter
 * (0, 0, entity, purpose) yields the 128-bit seed of a XoRoShiRo128++ generator, which has a period of 2^128 - 1, is
 * quick, and fails no statistical test known to its authors. Distinct names give distinct Philox blocks by
 * construction; that any two of a million streams of 10^12 numbers overlap has a probability of 10^24 / 2^128 =
 * 3 * 10^-15.
 *
 * @param seed the scenario's seed, any value
 * @param replication which repetition of the run, &gt;= 0
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror, Shaw (2011), Parallel random
 *     numbers: as easy as 1, 2, 3</a>
 * @see <a href="https://doi.org/10.1145/3460772">Blackman, Vigna (2021), Scrambled linear pseudorandom number
 *     generators</a>
 */
public record RandomStreams(long seed, int replication) {

    /** Entity number of streams that belong to the whole run rather than to one worker. */
    public static final int WHOLE_RUN = -1;

    private static final int ALL_REPLICATIONS = -2;

    /**
     * A fresh generator at the start of the named stream.
     *
     * @param entity rank of the worker, or {@link #WHOLE_RUN}
     * @param purpose what the numbers are used for
     * @return a generator that the caller owns; not thread-safe
     */
    public UniformRandomProvider stream(int entity, Purpose purpose) {
        var philox = RandomSource.PHILOX_4X64.create(new long[] {seed, replication, 0, 0, entity, purpose.key()});
        return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {philox.nextLong(), philox.nextLong()});
    }

    /**
     * Numbers that are independent and uniform on [0, 1) within a replication, and evenly spread over replications: of
     * n replications about n p find the i-th number in any interval of length p. Means over few replications so vary
     * less than with independent numbers, and intervals that take replications to be independent are too wide, if
     * anything.
     *
     * <p>They are the point of a Sobol' sequence whose number is that of the replication, shifted by a random vector
     * modulo 1 that all replications share.
     *
     * @param numbers how many, 1 to 1,000
     * @param purpose what they are used for
     * @return new each time
     * @throws IllegalArgumentException if there are none or too many
     * @see <a href="https://doi.org/10.1137/0713071">Cranley, Patterson (1976), Randomization of number theoretic
     *     methods for multiple integration</a>
     */
    public double[] evenlySpread(int numbers, Purpose purpose) {
        double[] spread = new SobolSequenceGenerator(numbers).skipTo(replication);
        UniformRandomProvider shift = new RandomStreams(seed, 0).stream(ALL_REPLICATIONS, purpose);
        for (int i = 0; i < numbers; i++) {
            spread[i] = (spread[i] + shift.nextDouble()) % 1;
        }
        return spread;
    }
}
