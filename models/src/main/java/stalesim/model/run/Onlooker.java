package stalesim.model.run;

/**
 * Told now and then how far a run has come, for people who wait.
 *
 * <p>Called by the thread that does the run after updates 1, 2, 4 and so on, so that something is known soon, and then
 * at equal shares of the budget: {@value #SHARES} times at most. It must not act back on the run. Executions under the
 * real clock tell nobody: that would disturb what they measure.
 */
@FunctionalInterface
public interface Onlooker {

    /** Into how many shares a budget is divided. */
    int SHARES = 100;

    /** Nobody looks on. */
    Onlooker NONE = (updates, budget) -> {};

    /**
     * The run has come further.
     *
     * @param updates how many updates are complete, 1 to budget; more than at the call before
     * @param budget after how many the run ends at the latest, &gt;= 1
     */
    void reached(long updates, long budget);
}
