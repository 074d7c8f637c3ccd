package stalesim.model.step;

/**
 * The rule that gives the step size eta(t, tau) of an update.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface StepSize {

    /**
     * Name for reports and scenario files.
     *
     * @return lower-hyphen name, for instance {@code constant}
     */
    String name();

    /**
     * Step size of one update.
     *
     * @param update t, the number of updates applied before this one, &gt;= 0
     * @param staleness tau, the number of other updates applied between the read of the view and now, &gt;= 0
     * @return eta &gt; 0
     */
    double at(long update, long staleness);

    /**
     * Whether the step size depends on the staleness.
     *
     * @return false if {@link #at} ignores its second argument
     */
    boolean needsStaleness();
}
