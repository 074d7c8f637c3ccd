package stalesim.model.hypothesis;

import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
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
        ConfidenceInterval ends =
                new ClopperPearsonInterval().createInterval(count.trials(), count.successes(), level);
        double share = (double) count.successes() / count.trials();
        double low = count.successes() == 0 ? 0 : ends.getLowerBound();
        double high = count.successes() == count.trials() ? 1 : ends.getUpperBound();
        return new Interval(low, share, high, level);
    }
}
