package stalesim.model.staleness.fit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;

/**
 * The share of the updates that has each staleness. Only staleness that occurred is kept, so everything costs as much
 * as there are different values, however far the largest lies out. Immutable.
 */
public final class Shares {

    private final int[] values;
    private final double[] shares;
    private final double mean;

    private Shares(int[] values, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("a fit needs at least one update: the histogram is empty");
        }
        this.values = values;
        shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        double moment = 0;
        for (int i = 0; i < values.length; i++) {
            moment += shares[i] * values[i];
        }
        mean = moment;
    }

    /**
     * Of a histogram.
     *
     * @param observed at least one update
     * @return its shares
     * @throws IllegalArgumentException if it is empty
     */
    public static Shares of(StalenessHistogram observed) {
        return of(observed.max() + 1, observed::count);
    }

    /**
     * Of weights.
     *
     * @param size number of staleness values
     * @param weight weight of each from 0 to size - 1, &gt;= 0; those with 0 are left out
     * @return the weights divided by their sum
     * @throws IllegalArgumentException if all are 0
     */
    public static Shares of(int size, IntToDoubleFunction weight) {
        int[] values =
                IntStream.range(0, size).filter(tau -> weight.applyAsDouble(tau) > 0).toArray();
        return new Shares(values, Arrays.stream(values).mapToDouble(weight).toArray());
    }

    /**
     * The same values with other weights.
     *
     * @param weights one for each of the {@link #size()} values, &gt;= 0
     * @return the weights divided by their sum; without those that are 0
     */
    Shares reweighted(double[] weights) {
        int[] kept = IntStream.range(0, values.length).filter(i -> weights[i] > 0).toArray();
        return new Shares(
                Arrays.stream(kept).map(i -> values[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
    }

    /** Number of different values. */
    int size() {
        return values.length;
    }

    /** The i-th value, in rising order. */
    int value(int i) {
        return values[i];
    }

    /** The share of the i-th value. */
    double share(int i) {
        return shares[i];
    }

    /** The largest value. */
    int max() {
        return values[values.length - 1];
    }

    /**
     * Mean staleness.
     *
     * @return sum of share times staleness
     */
    public double mean() {
        return mean;
    }

    double variance() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    /** Mean of ln T!. */
    double meanLogFactorial() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * Gamma.logGamma(values[i] + 1.0);
        }
        return sum;
    }

    /**
     * Log-likelihood of a law for each update.
     *
     * @param law any
     * @return sum of share times ln P[T = tau]; negative infinity if the law excludes an observed staleness
     */
    public double logLikelihood(StalenessLaw law) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += shares[i] * law.logPmf(values[i]);
        }
        return sum;
    }

    /** sum sqrt(share * P[T = tau]), the overlap whose negative logarithm is the Bhattacharyya distance. */
    double overlap(StalenessLaw law) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.sqrt(shares[i] * law.pmf(values[i]));
        }
        return sum;
    }
}
