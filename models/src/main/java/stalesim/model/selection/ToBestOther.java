package stalesim.model.selection;

import stalesim.model.statistics.Interval;

/**
 * How far a system is from the best of the others.
 *
 * @param name of the system
 * @param mean of its answers
 * @param difference mean of this system - least mean of the others, simultaneously for all systems; its low end is
 *     &lt;= 0 for a contender and 0 for everybody else, its high end is &gt;= 0
 * @param contender whether the system may be the best one
 */
public record ToBestOther(String name, double mean, Interval difference, boolean contender) {

    /**
     * What choosing this system may cost.
     *
     * @return upper bound of mean of this system - least mean of all, &gt;= 0; 0 if it is the only contender
     */
    public double regret() {
        return Math.max(0, difference.high());
    }
}
