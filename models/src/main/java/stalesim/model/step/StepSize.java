package stalesim.model.step;

import java.util.Map;

/**
 * The rule that gives the step size eta(t, tau) of an update.
 *
 * <p>Implementations are immutable and thread-safe, but for the one that {@link #forRun} makes of a rule that learns:
 * it belongs to one run, and may be called by several threads at once.
 */
public interface StepSize {

    /**
     * Name for reports and scenario files.
     *
     * @return lower-hyphen name, for instance {@code constant}
     */
    String name();

    /**
     * Everything that the rule depends on.
     *
     * @return value by name, in the order in which reports show them: a {@code Double}, {@code Long} or {@code String},
     *     or a map of these; immutable
     */
    Map<String, Object> parameters();

    /**
     * Step size of one update.
     *
     * @param update t, the number of updates applied before this one, &gt;= 0
     * @param staleness tau, the number of other updates applied between the read of the view and now, &gt;= 0
     * @return eta, &gt; 0 for every rule that is worth using; NaN where the rule refuses so stale a gradient
     * @throws IllegalStateException if the rule learns and was not made by {@link #forRun}
     */
    double at(long update, long staleness);

    /**
     * Whether the step size depends on the staleness.
     *
     * @return false if {@link #at} ignores its second argument
     */
    boolean needsStaleness();

    /**
     * Whether calls of {@link #at} change later steps: those of a rule that learns from the staleness it is asked with.
     *
     * @return false if a step depends on update and staleness alone
     */
    default boolean learns() {
        return false;
    }

    /**
     * The clip: no step is larger.
     *
     * @return largest eta; infinity where the rule does not clip
     */
    default double ceiling() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * The rule at the beginning of one run.
     *
     * @param workers m &gt;= 1
     * @return this rule; a fresh instance where it learns from the run
     */
    default StepSize forRun(int workers) {
        return this;
    }
}
