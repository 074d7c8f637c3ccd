package stalesim.model.data.synthetic;

import java.util.Arrays;
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
     * A number of features uniform on [least, most], then each set of that size equally likely. Costs one draw a chosen
     * feature and time of the square of their number, whatever d is: for few of many.
     *
     * @param least fewest non-zeros, &gt;= 1
     * @param most largest number of non-zeros, least &lt;= most &lt;= d
     * @see "Bentley, Floyd (1987), Programming pearls: a sample of brilliance"
     */
    record CountBetween(int least, int most) implements RowPattern {

        /** Checks the range. */
        public CountBetween {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException(
                        "non-zeros must be from 1 <= least <= most: least=" + least + ", most=" + most);
            }
        }

        @Override
        public void check(int features) {
            new FixedCount(most).check(features);
        }

        @Override
        public int draw(UniformRandomProvider random, int[] chosen) {
            int wanted = least + random.nextInt(most - least + 1);
            int size = 0;
            for (int last = chosen.length - wanted; last < chosen.length; last++) {
                int candidate = random.nextInt(last + 1);
                int place = Arrays.binarySearch(chosen, 0, size, candidate);
                if (place >= 0) {
                    // taken: the newest possible feature, which no earlier draw could choose, steps in
                    candidate = last;
                    place = -size - 1;
                }
                int at = -place - 1;
                System.arraycopy(chosen, at, chosen, at + 1, size - at);
                chosen[at] = candidate;
                size++;
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
