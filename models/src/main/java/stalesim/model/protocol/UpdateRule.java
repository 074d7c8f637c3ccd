package stalesim.model.protocol;

/**
 * What an {@link Operation.Update} does with a gradient: how large a step it takes, or a refusal.
 *
 * <p>The step x[k] -= eta g[k] itself belongs to the store, which may have to take it block by block. A rule is
 * made anew for every run and may hold state. With a locked store its calls are serialised by the lock; with the other
 * stores they may come from several threads at once, and with a published one once for each attempt.
 */
@FunctionalInterface
public interface UpdateRule {

    /** The step size by which a rule refuses a gradient. */
    double REFUSED = Double.NaN;

    /**
     * The step size for one gradient.
     *
     * @param update t, number of updates applied before, &gt;= 0
     * @param staleness tau, number of other updates applied since the view was read, &gt;= 0
     * @return eta, or {@link #REFUSED} to drop the gradient
     */
    double step(long update, long staleness);

    /**
     * The step size for one gradient, by a rule that also looks at the gradient and at the model which it is to change.
     * Only a locked store asks this way; the others know versions alone.
     *
     * @param model to which the gradient is applied next, if it is
     * @param worker whose gradient it is
     * @return eta, or {@link #REFUSED} to drop the gradient
     */
    default double step(SharedModel model, WorkerState worker) {
        return step(model.version(), model.staleness(worker));
    }

    /**
     * How many gradients a locked store adds up, each with its step, before it changes the model by their sum. Those
     * gathered so far are no update yet.
     *
     * @return number, &gt;= 1
     */
    default int gathers() {
        return 1;
    }

    /**
     * Whether {@link #step} looks at the staleness. Without synchronisation it costs a look at every worker's
     * counter, which is spared where nobody asks.
     *
     * @return true unless the rule ignores it
     */
    default boolean needsStaleness() {
        return true;
    }
}
