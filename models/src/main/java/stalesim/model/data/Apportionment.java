package stalesim.model.data;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Divides whole things by weights that are not whole: the method of largest remainders (Hamilton, Hare-Niemeyer).
 *
 * <p>Quota i is total w_i / sum w. Each gets its quota rounded down; what is left goes, one each, to the largest
 * remainders, the earlier one where two are equal. So each count differs from its quota by less than 1. Costs
 * O(k log k) for k weights.
 *
 * @see "Balinski, Young (2001), Fair representation, 2nd edition, appendix A.1"
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Divides.
     *
     * @param total number of things, &gt;= 0
     * @param weights each &gt;= 0 and finite, with a positive and finite sum
     * @return a count for each weight, with the sum {@code total}
     * @throws IllegalArgumentException if a value is out of range
     */
    public static int[] of(int total, double[] weights) {
        double sum = checkedSum(total, weights);
        int[] counts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double quota = total * (weights[i] / sum);
            counts[i] = (int) Math.min(Math.floor(quota), left);
            remainders[i] = quota - counts[i];
            left -= counts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .limit(left)
                .forEach(i -> counts[i]++);
        return counts;
    }

    /**
     * Sees to it that nobody goes away empty: each zero in turn takes one from what is the largest count then, the
     * earlier one where two are equal.
     *
     * @param counts each &gt;= 0, with a sum of at least their number; changed in place
     * @throws IllegalArgumentException if there is not enough for all
     */
    public static void fillZeros(int[] counts) {
        long sum = IntStream.of(counts).asLongStream().sum();
        if (sum < counts.length) {
            throw new IllegalArgumentException(
                    "there must be one for everybody: sum=" + sum + ", counts=" + counts.length);
        }
        PriorityQueue<Integer> largestFirst =
                new PriorityQueue<>(Comparator.<Integer>comparingInt(i -> -counts[i]).thenComparing(i -> i));
        IntStream.range(0, counts.length).filter(i -> counts[i] > 1).forEach(largestFirst::add);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                int donor = largestFirst.remove();
                counts[donor]--;
                counts[i] = 1;
                largestFirst.add(donor);
            }
        }
    }

    private static double checkedSum(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must be >= 0: weight=" + weight);
            }
            sum += weight;
        }
        if (!(sum > 0) || Double.isInfinite(sum) || total < 0) {
            throw new IllegalArgumentException("total must be >= 0, and the sum of weights positive and finite: total="
                    + total + ", sum=" + sum);
        }
        return sum;
    }
}
