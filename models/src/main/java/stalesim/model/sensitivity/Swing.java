package stalesim.model.sensitivity;

import stalesim.model.statistics.Interval;

/**
 * What a factor alone does to the answer, with Student's intervals of paired differences; they are unbounded if each
 * point was run once.
 *
 * @param low answer at the factor's low end - answer at the base point
 * @param high answer at its high end - answer at the base point
 * @param range answer at its high end - answer at its low end
 */
public record Swing(Interval low, Interval high, Interval range) {

    /**
     * How much the factor moves the answer, whichever way: the length of its bar in a tornado chart.
     *
     * @return greatest difference among low end, base point and high end, &gt;= 0
     */
    public double size() {
        return Math.max(Math.abs(range.centre()), Math.max(Math.abs(low.centre()), Math.abs(high.centre())));
    }
}
