package stalesim.model.data.preparation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataSet;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Orders in which neighbours are similar, or dissimilar: a small or a large C_sim_1 = (1/n) sum over i of
 * ||x_i - x_(i+1)||_0, where the first sample follows the last. C_sim is a distance: it is small where similarity is
 * high.
 *
 * <p>Rule: the samples stand in line, for similar neighbours sorted by {@link DataSet#compare}, for dissimilar ones
 * shuffled. The first is taken; after that, of the {@value #WINDOW} that stand first in line the one y with the
 * smallest (largest) ||x - y||_0 - h(y) to the last taken x, the earlier of two equal ones. h(y) is the mean distance
 * of y from {@value #WINDOW} samples drawn at random: its sum is the same for all orders, and without it outliers would
 * be left over, or used up, and spoil the end. Where the order so found is no better than the stored one, the stored
 * one stays: C_sim_1 is never on the wrong side of it.
 *
 * <p>Costs 2 {@value #WINDOW} n distances. The best order would be a travelling salesman's tour.
 *
 * @see "Paper 000 (Dataset matters), section IV.A, eq. 3"
 */
public enum SimilarityOrder implements Order {

    /** Similar neighbours: small C_sim. */
    HIGH(1),

    /** Dissimilar neighbours: large C_sim. */
    LOW(-1);

    /** Candidates for the next place, and samples to which the typical distance is taken. */
    static final int WINDOW = 32;

    private final int sign;

    SimilarityOrder(int sign) {
        this.sign = sign;
    }

    @Override
    public int[] of(DataSet data, long seed) {
        int[] stored = Orders.AS_STORED.of(data, seed);
        int[] line = this == HIGH ? sorted(data) : Orders.SHUFFLED.of(data, seed);
        int[] found = greedy(data, line, typical(data, seed));
        return sign * total(data, found) < sign * total(data, stored) ? found : stored;
    }

    private static int[] sorted(DataSet data) {
        return IntStream.range(0, data.rows())
                .boxed()
                .sorted(data::compare)
                .mapToInt(row -> row)
                .toArray();
    }

    /** Sum of the distances of each sample from a few random ones. */
    private static int[] typical(DataSet data, long seed) {
        UniformRandomProvider random = new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.ORDER);
        int[] few = random.ints(WINDOW, 0, data.rows()).toArray();
        int[] sums = new int[data.rows()];
        for (int row = 0; row < sums.length; row++) {
            for (int other : few) {
                sums[row] += data.differences(row, other);
            }
        }
        return sums;
    }

    private int[] greedy(DataSet data, int[] line, int[] typical) {
        int[] order = new int[line.length];
        int[] window = Arrays.copyOfRange(line, 0, Math.min(WINDOW, line.length));
        int size = window.length;
        int best = 0;
        for (int place = 0; place < order.length; place++) {
            order[place] = window[best];
            // closing the gap keeps the window in the order of the line
            System.arraycopy(window, best + 1, window, best, size - best - 1);
            if (place + window.length < line.length) {
                window[size - 1] = line[place + window.length];
            } else {
                size--;
            }
            best = best(data, order[place], window, size, typical);
        }
        return order;
    }

    private int best(DataSet data, int last, int[] window, int size, int[] typical) {
        int best = 0;
        long bestScore = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            long score = sign * ((long) WINDOW * data.differences(last, window[i]) - typical[window[i]]);
            if (score < bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** n times C_sim_1. */
    private static long total(DataSet data, int[] order) {
        long sum = 0;
        for (int place = 0; place < order.length; place++) {
            sum += data.differences(order[place], order[(place + 1) % order.length]);
        }
        return sum;
    }
}
