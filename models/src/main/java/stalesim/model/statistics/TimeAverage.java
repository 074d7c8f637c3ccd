package stalesim.model.statistics;

/**
 * The mean over time of a whole number that changes in steps: how many wait, how many are busy.
 *
 * <p>The integral is exact in integers, so Little's law L = lambda W is an identity that a run can be checked with:
 * whatever came and went, the integral of the number present is the sum of the times that each was present. Not
 * thread-safe.
 *
 * @see "Little (1961), A proof for the queuing formula L = lambda W; Stidham (1974), A last word on L = lambda W"
 */
public final class TimeAverage {

    private final long fromNs;
    private long changedNs;
    private long value;
    private long integral;

    /**
     * Of a number that is 0 at first.
     *
     * @param fromNs where the time begins
     */
    public TimeAverage(long fromNs) {
        this.fromNs = fromNs;
        this.changedNs = fromNs;
    }

    /**
     * Changes the number.
     *
     * @param change what is added to it, any sign
     * @param nowNs when, not before the last change
     * @throws IllegalArgumentException if time runs backwards
     * @throws ArithmeticException if the integral leaves the range of long
     */
    public void add(long change, long nowNs) {
        integral = integralNs(nowNs);
        changedNs = nowNs;
        value += change;
    }

    /**
     * The present number.
     *
     * @return since the last change
     */
    public long value() {
        return value;
    }

    /**
     * The number summed up over time.
     *
     * @param nowNs until when, not before the last change
     * @return integral in nanoseconds
     * @throws IllegalArgumentException if time runs backwards
     * @throws ArithmeticException if it leaves the range of long
     */
    public long integralNs(long nowNs) {
        if (nowNs < changedNs) {
            throw new IllegalArgumentException(
                    "time must not run backwards: nowNs=" + nowNs + ", last change=" + changedNs);
        }
        return Math.addExact(integral, Math.multiplyExact(value, nowNs - changedNs));
    }

    /**
     * The mean over time.
     *
     * @param nowNs until when, not before the last change
     * @return integral / time; NaN if no time has passed
     * @throws IllegalArgumentException if time runs backwards
     */
    public double mean(long nowNs) {
        return (double) integralNs(nowNs) / (nowNs - fromNs);
    }
}
