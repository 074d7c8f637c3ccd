package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.BetaDistribution;
import stalesim.model.statistics.Interval;

/**
 * The exact interval of a share, from successes out of independent trials.
 *
 * @see "Clopper, Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the binomial"
 */
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * The two-sided interval: it holds the true share with at least the probability wanted.
     *
     * @param count successes and trials
     * @param level confidence level, 0 &lt; level &lt; 1
     * @return the interval around successes/trials
     */
    public static Interval of(FisherExact.Count count, double level) {
        double tail = (1 - level) / 2;
        int successes = count.successes();
        int failures = count.trials() - successes;
        double low = successes == 0 ? 0 : quantile(successes, failures + 1, tail);
        double high = failures == 0 ? 1 : quantile(successes + 1, failures, 1 - tail);
        return new Interval(low, (double) successes / count.trials(), high, level);
    }

    private static double quantile(double alpha, double beta, double share) {
        return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(share);
    }
}
