package stalesim.model.staleness.court;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Classes of neighbouring staleness values with enough updates in each for their shares to vary like normal ones. The
 * last class is open to the right.
 */
final class Pooling {

    private static final double LEAST_UPDATES = 20;

    private final int[] firsts;

    private Pooling(int[] firsts) {
        this.firsts = firsts;
    }

    /** Classes with at least 20 of the updates each. */
    static Pooling of(StalenessHistogram merged) {
        List<Integer> firsts = new ArrayList<>(List.of(0));
        long inside = 0;
        long left = merged.total();
        for (int tau = 0; tau <= merged.max(); tau++) {
            inside += merged.count(tau);
            left -= merged.count(tau);
            if (inside >= LEAST_UPDATES && left >= LEAST_UPDATES) {
                firsts.add(tau + 1);
                inside = 0;
            }
        }
        return new Pooling(firsts.stream().mapToInt(Integer::intValue).toArray());
    }

    int classes() {
        return firsts.length;
    }

    /** Sums over the classes. */
    double[] pool(int size, IntToDoubleFunction weight) {
        double[] pooled = new double[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            int end = i + 1 < firsts.length ? Math.min(size, firsts[i + 1]) : size;
            for (int tau = firsts[i]; tau < end; tau++) {
                pooled[i] += weight.applyAsDouble(tau);
            }
        }
        return pooled;
    }

    /** Shares of the updates. */
    double[] shares(StalenessHistogram histogram) {
        double total = histogram.total();
        return pool(histogram.max() + 1, tau -> histogram.count(tau) / total);
    }

    /** Half the sum of squared differences of square roots, the square of Hellinger's distance. */
    static double misfit(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double roots = Math.sqrt(one[i]) - Math.sqrt(other[i]);
            sum += roots * roots;
        }
        return sum / 2;
    }
}
