package stalesim.model.staleness;

import java.util.Arrays;
import java.util.Map;

/** A law given by its probabilities, for instance one that was computed numerically. */
public final class TabulatedLaw implements StalenessLaw {

    private final String name;
    private final double[] probabilities;
    private final Moments moments;

    /**
     * With given probabilities.
     *
     * @param name lower-hyphen
     * @param weights index = staleness, each &gt;= 0 and finite, with a positive sum, by which they are divided; copied
     * @throws IllegalArgumentException if a weight is negative or the sum not positive and finite
     */
    public TabulatedLaw(String name, double[] weights) {
        double sum = 0;
        for (int tau = 0; tau < weights.length; tau++) {
            if (!(weights[tau] >= 0)) {
                throw new IllegalArgumentException(
                        "weights must be >= 0: staleness " + tau + " has " + weights[tau]);
            }
            sum += weights[tau];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("weights must have a positive, finite sum: sum=" + sum);
        }
        int size = weights.length;
        while (weights[size - 1] == 0) {
            size--;
        }
        double total = sum;
        probabilities = Arrays.stream(weights, 0, size).map(weight -> weight / total).toArray();
        this.name = name;
        moments = Moments.of(probabilities);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of();
    }

    /**
     * {@inheritDoc}
     *
     * @return 0: the table is given
     */
    @Override
    public int freeParameters() {
        return 0;
    }

    @Override
    public double logPmf(int tau) {
        return Math.log(pmf(tau));
    }

    @Override
    public double pmf(int tau) {
        return tau < 0 || tau >= probabilities.length ? 0 : probabilities[tau];
    }

    @Override
    public double cdf(int tau) {
        return sum(0, tau + 1);
    }

    @Override
    public double survival(int tau) {
        return sum(tau + 1, probabilities.length);
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int tau = Math.max(0, from); tau < Math.min(to, probabilities.length); tau++) {
            sum += probabilities[tau];
        }
        return Math.min(1, sum);
    }

    @Override
    public double mean() {
        return moments.mean();
    }

    @Override
    public double variance() {
        return moments.variance();
    }

    /**
     * {@inheritDoc}
     *
     * @return the smallest of the most probable
     */
    @Override
    public int mode() {
        int mode = 0;
        for (int tau = 1; tau < probabilities.length; tau++) {
            mode = probabilities[tau] > probabilities[mode] ? tau : mode;
        }
        return mode;
    }

    @Override
    public int maxSupport() {
        return probabilities.length - 1;
    }

    @Override
    public String toString() {
        return "TabulatedLaw[" + name + ", mean=" + mean() + ", max=" + maxSupport() + "]";
    }
}
