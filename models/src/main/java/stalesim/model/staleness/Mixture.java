package stalesim.model.staleness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two laws in a mixture: P[T = tau] = w p_1(tau) + (1-w) p_2(tau).
 *
 * <p>What workers of two speeds have, for instance some alone on their core and some in pairs: the staleness of a
 * worker with update rate r has mean R / r - 1, where R is the sum of all rates.
 *
 * @param weight w, share of the updates that follow the first law, between 0 and 1
 * @param first a law with one peak
 * @param second another
 */
public record Mixture(double weight, StalenessLaw first, StalenessLaw second) implements StalenessLaw {

    /** Checks the weight. */
    public Mixture {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be between 0 and 1: weight=" + weight);
        }
    }

    @Override
    public String name() {
        return "mixture";
    }

    /**
     * {@inheritDoc}
     *
     * @return {@code weight}, then the parameters of both laws after {@code first-} and {@code second-}
     */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("weight", weight);
        first.parameters().forEach((name, value) -> parameters.put("first-" + name, value));
        second.parameters().forEach((name, value) -> parameters.put("second-" + name, value));
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public int freeParameters() {
        return 1 + first.freeParameters() + second.freeParameters();
    }

    @Override
    public double logPmf(int tau) {
        double one = Math.log(weight) + first.logPmf(tau);
        double other = Math.log1p(-weight) + second.logPmf(tau);
        double larger = Math.max(one, other);
        return Double.isInfinite(larger) ? larger : larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
    }

    @Override
    public double cdf(int tau) {
        return weight * first.cdf(tau) + (1 - weight) * second.cdf(tau);
    }

    @Override
    public double survival(int tau) {
        return weight * first.survival(tau) + (1 - weight) * second.survival(tau);
    }

    @Override
    public double mean() {
        return weight * first.mean() + (1 - weight) * second.mean();
    }

    @Override
    public double variance() {
        double difference = first.mean() - second.mean();
        return weight * first.variance()
                + (1 - weight) * second.variance()
                + weight * (1 - weight) * difference * difference;
    }

    /**
     * {@inheritDoc}
     *
     * @return the smallest of the most probable, which lie between the modes of the two laws
     */
    @Override
    public int mode() {
        int best = Math.min(first.mode(), second.mode());
        int last = Math.max(first.mode(), second.mode());
        double most = pmf(best);
        for (int tau = best + 1; tau <= last; tau++) {
            double probability = pmf(tau);
            if (probability > most) {
                most = probability;
                best = tau;
            }
        }
        return best;
    }

    @Override
    public int maxSupport() {
        return Math.max(first.maxSupport(), second.maxSupport());
    }
}
