package stalesim.model.data.synthetic;

import org.apache.commons.rng.UniformRandomProvider;

/** Which features of a generated sample are not zero. */
public sealed interface RowPattern {

    /**
     * Draws the features of one sample.
     *
     * @param random the stream to consume
     * @param chosen receives distinct features, from 0 and ascending, in its first entries; d long
     * @return number of features chosen
     */
    int draw(UniformRandomProvider random, int[] chosen);

    /**
     * Checks that the pattern suits a number of features.
     *
     * @param features d &gt;= 1
     * @throws IllegalArgumentException if it does not
     */
    default void check(int features) {}

    /** Every feature. Consumes no random numbers. */
    record Full() implements RowPattern {
        @Override
        public int draw(UniformRandomProvider random, int[] chosen) {
            for (int k = 0; k < chosen.length; k++) {
                chosen[k] = k;
            }
            return chosen.length;
        }
    }

    /**
     * The same number of features in every sample, each set equally likely. Costs one draw a feature that is
     * passed, up to d a sample.
     *
     * @param nonZeros s, 1 &lt;= s &lt;= d
     * @see "Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm S"
     */
    record FixedCount(int nonZeros) implements RowPattern {

        /** Checks the range. */
        public FixedCount {
            if (nonZeros < 1) {
                throw new IllegalArgumentException("non-zeros must be >= 1: nonZeros=" + nonZeros);
            }
        }

        @Override
        public void check(int features) {
            if (nonZeros > features) {
                throw new IllegalArgumentException("non-zeros must be <= features: nonZeros=" + nonZeros
                        + ", features=" + features);
            }
        }

        @Override
        public int draw(UniformRandomProvider random, int[] chosen) {
            int size = 0;
            for (int k = 0; size < nonZeros; k++) {
                if (random.nextInt(chosen.length - k) < nonZeros - size) {
                    chosen[size++] = k;
                }
            }
            return size;
        }
    }

    /**
     * Each feature independently with the same probability: the number in a sample is binomial, and can be 0.
     * Costs one draw a chosen feature.
     *
     * @param density probability q of a non-zero, 0 &lt; q &lt;= 1
     */
    record Independent(double density) implements RowPattern {

        /** Checks the range. */
        public Independent {
            if (!(density > 0 && density <= 1)) {
                throw new IllegalArgumentException("density must be > 0 and <= 1: density=" + density);
            }
        }

        @Override
        public int draw(UniformRandomProvider random, int[] chosen) {
            double logMiss = Math.log1p(-density);
            int size = 0;
            double next = -1;
            while (true) {
                // the gap to the next success is geometric; 1 - u is in (0, 1]
                next += 1 + Math.floor(Math.log(1 - random.nextDouble()) / logMiss);
                if (!(next < chosen.length)) {
                    return size;
                }
                chosen[size++] = (int) next;
            }
        }
    }
}
