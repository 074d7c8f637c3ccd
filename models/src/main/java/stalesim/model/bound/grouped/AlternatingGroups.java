package stalesim.model.bound.grouped;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Who averages with whom: rows of a grid of W = G N workers in even rounds, its columns in odd ones.
 *
 * <p>Worker x belongs to the group of worker r in even rounds if x / N = r / N (whole division), in odd ones if
 * x mod N = r mod N, for x &lt; W. The print has x mod N = r mod N in even rounds, x mod N = r in odd ones, and
 * x &lt;= W: rounds swapped, workers from N on without a group, and a worker that does not exist. It also asks for
 * W = N^2, which nothing needs.
 *
 * @param workers W &gt;= 1
 * @param size N, a divisor of W
 * @param reading as corrected, or literally lines 13 and 16
 * @see "Paper 004 (DS-Sync), algorithm 1, lines 13 and 16"
 */
public record AlternatingGroups(int workers, int size, Reading reading) {

    /** Checks the ranges. */
    public AlternatingGroups {
        Ranges.atLeastOne("workers", workers);
        Ranges.atLeastOne("size", size);
        if (workers % size != 0) {
            throw new IllegalArgumentException(
                    "workers must be a multiple of size: workers=" + workers + ", size=" + size);
        }
    }

    /**
     * The corrected groups.
     *
     * @param workers W &gt;= 1
     * @param size N, a divisor of W
     */
    public AlternatingGroups(int workers, int size) {
        this(workers, size, Reading.CORRECTED);
    }

    /**
     * The group of a worker.
     *
     * @param rank of the worker, 0 to W - 1
     * @param round t &gt;= 0
     * @return ranks in ascending order; literally perhaps none, or W
     */
    public List<Integer> groupOf(int rank, int round) {
        boolean even = round % 2 == 0;
        if (reading == Reading.LITERAL) {
            int wanted = even ? rank % size : rank;
            return IntStream.rangeClosed(0, workers).filter(x -> x % size == wanted).boxed().toList();
        }
        IntBinaryOperator key = even ? (x, n) -> x / n : (x, n) -> x % n;
        int wanted = key.applyAsInt(rank, size);
        return IntStream.range(0, workers)
                .filter(x -> key.applyAsInt(x, size) == wanted)
                .boxed()
                .toList();
    }

    /**
     * All groups of a round.
     *
     * @param round t &gt;= 0
     * @return different groups, by their least member; literally they need not contain every worker
     */
    public List<List<Integer>> groups(int round) {
        return IntStream.range(0, workers)
                .mapToObj(rank -> groupOf(rank, round))
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What averaging in groups does to the workers' models.
     *
     * @param round t &gt;= 0
     * @return W times W, entry 1/|group| for members of a group; P_even P_odd has 1/W everywhere
     * @throws IllegalStateException for the literal groups, which are no partition
     */
    public RealMatrix averaging(int round) {
        if (reading == Reading.LITERAL) {
            throw new IllegalStateException("the printed groups are no partition of the workers");
        }
        RealMatrix matrix = new Array2DRowRealMatrix(workers, workers);
        for (int rank = 0; rank < workers; rank++) {
            List<Integer> group = groupOf(rank, round);
            for (int member : group) {
                matrix.setEntry(rank, member, 1.0 / group.size());
            }
        }
        return matrix;
    }
}
