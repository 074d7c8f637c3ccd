package stalesim.model.study.effect;

import java.util.Optional;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;

/**
 * How a change moves the mean of a figure.
 *
 * @param measure the figure
 * @param asIs its mean as it is
 * @param changed its mean as changed
 * @param difference changed - as it is, with Student's interval of the paired differences
 * @param ratio changed / as it is, with Fieller's interval; empty where the mean as it is is 0
 */
public record Effect(
        Measure measure, double asIs, double changed, PairedDifferences difference, Optional<Interval> ratio) {

    /**
     * Whether there is a difference, at the level of the interval.
     *
     * @return true if the interval of the difference is bounded and does not hold 0
     */
    public boolean significant() {
        return difference.difference().low() > 0 || difference.difference().high() < 0;
    }

    /**
     * Whether both sides are the same, replication by replication.
     *
     * @return true if all differences are 0
     */
    public boolean none() {
        Interval interval = difference.difference();
        return interval.low() == 0 && interval.high() == 0;
    }
}
