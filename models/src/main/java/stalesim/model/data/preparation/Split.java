package stalesim.model.data.preparation;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import stalesim.model.data.Apportionment;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.LabelGroups;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Holds a part of the samples out as test data, chosen uniformly at random without replacement.
 *
 * <p>Stratified: one sample of each of the k labels is left for training, so that no label is new to the test; of the
 * n_c with label c the test part of t samples takes t (n_c - 1) / (n - k), rounded by largest remainders. Both parts
 * keep the stored order.
 *
 * @param size of the test part
 * @param stratified whether labels keep their shares; sensible for classes, without meaning for targets of a regression
 */
public record Split(TestSize size, boolean stratified) {

    /** How many samples are held out. */
    public sealed interface TestSize {

        /**
         * Samples held out.
         *
         * @param samples n
         * @return t; may be out of range
         */
        long of(int samples);

        /**
         * A share.
         *
         * @param share of the samples, &gt; 0 and &lt; 1; t is n times this, rounded to the nearest whole number
         */
        record Share(double share) implements TestSize {

            /** Checks the range. */
            public Share {
                if (!(share > 0 && share < 1)) {
                    throw new IllegalArgumentException(
                            "the share of test data must be > 0 and < 1: share=" + share);
                }
            }

            @Override
            public long of(int samples) {
                return Math.round(samples * share);
            }
        }

        /**
         * A number.
         *
         * @param count t &gt;= 1
         */
        record Count(int count) implements TestSize {

            /** Checks the range. */
            public Count {
                if (count < 1) {
                    throw new IllegalArgumentException("the number of test samples must be >= 1: count=" + count);
                }
            }

            @Override
            public long of(int samples) {
                return count;
            }
        }
    }

    /**
     * The two parts.
     *
     * @param training samples to learn from
     * @param test samples held out
     */
    public record Halves(DataSet training, DataSet test) {}

    /**
     * Splits. Both parts are copies: the data itself is no longer needed.
     *
     * @param data n &gt;= 2 samples
     * @param seed names the stream (seed, 0, whole run, {@link Purpose#SPLIT})
     * @return the two parts
     * @throws DataException if one part would be empty, or stratified would take all samples of a label
     */
    public Halves of(DataSet data, long seed) {
        long test = size.of(data.rows());
        if (test < 1 || test >= data.rows()) {
            throw new DataException(data.name() + ": a test part of " + test + " samples leaves " + (data.rows() - test)
                    + " of " + data.rows() + " for training; both must be >= 1. Choose another size.");
        }
        UniformRandomProvider random = new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SPLIT);
        BitSet held = new BitSet(data.rows());
        if (stratified) {
            chooseByLabel(data, (int) test, random, held);
        } else {
            choose(IntStream.range(0, data.rows()).toArray(), (int) test, random, held);
        }
        int[] testRows = held.stream().toArray();
        held.flip(0, data.rows());
        return new Halves(
                data.select(data.name() + " (training part)", held.stream().toArray()),
                data.select(data.name() + " (test part)", testRows));
    }

    private static void chooseByLabel(DataSet data, int test, UniformRandomProvider random, BitSet held) {
        LabelGroups groups = LabelGroups.of(data);
        if (test > data.rows() - groups.count()) {
            throw new DataException(data.name() + ": a stratified test part of " + test + " samples leaves less than"
                    + " one of each of the " + groups.count() + " labels for training. Choose a smaller part, or do not"
                    + " stratify.");
        }
        double[] weights = new double[groups.count()];
        for (int group = 0; group < weights.length; group++) {
            weights[group] = groups.size(group) - 1;
        }
        int[] counts = Apportionment.of(test, weights);
        for (int group = 0; group < counts.length; group++) {
            choose(groups.members(group), counts[group], random, held);
        }
    }

    private static void choose(int[] rows, int count, UniformRandomProvider random, BitSet held) {
        ArraySampler.shuffle(random, rows);
        for (int i = 0; i < count; i++) {
            held.set(rows[i]);
        }
    }
}
