package stalesim.model.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the workers of a run have posted for their neighbours, and the arithmetic of an {@link Operation.Gossip}: in
 * round t worker i receives sum_j W_ij q_j of what it and its neighbours posted in round t.
 *
 * <p>Vectors are added in double precision in the order of ranks and rounded once, so the sum has the same bits under
 * every clock, and vectors that agree stay as they are where weights sum to one.
 *
 * <p>Each worker has two posts in turn, which is enough: a worker writes round t + 2 only when it has completed round
 * t + 1, for which its neighbours posted, after they had read round t. Executions add the waiting and, between
 * threads, the memory order; what belongs to one worker is touched by that worker alone, but for posts that are read.
 */
public final class Posts {

    /** How far the sum of a row or column may be from one. */
    private static final double TOLERANCE = 1e-9;

    private final int[][] neighbours;
    private final int[][] heard;
    private final double[][] weights;
    private final float[][] posts;
    private final float[][] mixed;
    private final long[] posted;
    private final long[] completed;

    /**
     * Of workers that have posted nothing.
     *
     * @param mixing who hears whom
     * @param workers m &gt;= 1
     * @param dimension d &gt;= 0
     * @throws IllegalArgumentException if the weights are not doubly stochastic or the neighbours not symmetric
     */
    public Posts(Mixing mixing, int workers, int dimension) {
        neighbours = new int[workers][];
        heard = new int[workers][];
        weights = new double[workers][];
        for (int i = 0; i < workers; i++) {
            int rank = i;
            neighbours[i] = Arrays.stream(mixing.neighbours(i, workers)).sorted().toArray();
            heard[i] = IntStream.concat(IntStream.of(i), Arrays.stream(neighbours[i])).sorted().toArray();
            weights[i] = Arrays.stream(heard[i])
                    .mapToDouble(other -> mixing.weight(rank, other, workers))
                    .toArray();
        }
        checkSymmetry();
        checkSums();
        posts = new float[2 * workers][dimension];
        mixed = new float[workers][dimension];
        posted = new long[workers];
        completed = new long[workers];
    }

    /**
     * For the gossip of a cycle.
     *
     * @param cycle of the run
     * @param workers m states
     * @return posts for its mixing; empty if there is no gossip in it
     * @throws IllegalArgumentException if it has several mixings, or one that is not doubly stochastic
     */
    public static Optional<Posts> of(List<Operation> cycle, WorkerState[] workers) {
        List<Mixing> mixings = cycle.stream()
                .filter(Operation.Gossip.class::isInstance)
                .map(operation -> ((Operation.Gossip) operation).mixing())
                .distinct()
                .toList();
        if (mixings.size() > 1) {
            throw new IllegalArgumentException("a cycle must gossip with one mixing: mixings=" + mixings.size());
        }
        return mixings.stream()
                .findFirst()
                .map(mixing -> new Posts(mixing, workers.length, workers[0].view().length));
    }

    private void checkSymmetry() {
        for (int i = 0; i < neighbours.length; i++) {
            for (int j : neighbours[i]) {
                if (j == i || Arrays.binarySearch(neighbours[j], i) < 0) {
                    throw new IllegalArgumentException(
                            "neighbours must be symmetric and others: worker " + i + " hears " + j);
                }
            }
        }
    }

    private void checkSums() {
        double[] columns = new double[heard.length];
        for (int i = 0; i < heard.length; i++) {
            double row = 0;
            for (int h = 0; h < heard[i].length; h++) {
                double weight = weights[i][h];
                if (!(weight >= 0)) {
                    throw new IllegalArgumentException("weights must be >= 0: weight=" + weight);
                }
                row += weight;
                columns[heard[i][h]] += weight;
            }
            checkSum("row", i, row);
        }
        for (int j = 0; j < columns.length; j++) {
            checkSum("column", j, columns[j]);
        }
    }

    private static void checkSum(String what, int number, double sum) {
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("weights must be doubly stochastic: " + what + " " + number
                    + " sums to " + sum);
        }
    }

    /**
     * Whom a worker hears, and who hears it, besides itself.
     *
     * @param rank of the worker
     * @return ascending ranks, not a copy
     */
    public int[] neighbours(int rank) {
        return neighbours[rank];
    }

    /**
     * Rounds for which a worker has posted.
     *
     * @param rank of the worker, who alone may ask where there are threads
     * @return count, {@link #completed} or one more
     */
    public long posted(int rank) {
        return posted[rank];
    }

    /**
     * Rounds that a worker has completed.
     *
     * @param rank of the worker, who alone may ask where there are threads
     * @return count &gt;= 0
     */
    public long completed(int rank) {
        return completed[rank];
    }

    /**
     * Posts a worker's vector of its present round.
     *
     * @param message what is posted
     * @param worker whose vector it is
     */
    public void post(Post message, WorkerState worker) {
        int rank = worker.rank();
        message.write(worker, slot(rank, posted[rank]));
        posted[rank]++;
    }

    /**
     * Completes a worker's present round; it and all its neighbours must have posted.
     *
     * @param worker who receives the sum
     */
    public void mix(WorkerState worker) {
        int rank = worker.rank();
        int[] from = heard[rank];
        double[] weight = weights[rank];
        float[] result = mixed[rank];
        long round = completed[rank];
        for (int k = 0; k < result.length; k++) {
            double sum = 0;
            for (int h = 0; h < from.length; h++) {
                sum += weight[h] * slot(from[h], round)[k];
            }
            result[k] = (float) sum;
        }
        completed[rank]++;
        worker.completeExchange(result);
    }

    private float[] slot(int rank, long round) {
        return posts[2 * rank + (int) (round & 1)];
    }
}
