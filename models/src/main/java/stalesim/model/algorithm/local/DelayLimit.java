package stalesim.model.algorithm.local;

import stalesim.model.bound.rounds.DelayFunction;

/**
 * How much a worker may compute without having seen what the others do.
 *
 * <p>The paper takes t_glob for the largest label that a gradient may have among those of all workers; that is
 * t_glob + 1. Its condition, used here as printed, is stricter by as much as tau grows in one step.
 */
@FunctionalInterface
public interface DelayLimit {

    /**
     * Whether a gradient may be computed.
     *
     * @param global t_glob = s_0 + ... + s_i - (s_{i,c} - h) - 1, &gt;= 0 for who is ahead
     * @param delay t_delay = s_k + ... + s_i - (s_{i,c} - h), how many gradients before may be missing in the view
     * @param ahead i - k, rounds that the worker is ahead of the last broadcast
     * @return false to wait for a newer broadcast
     */
    boolean permits(long global, long delay, long ahead);

    /**
     * The condition t_delay &lt;= tau(t_glob).
     *
     * @param tau the delay function, with t - tau(t) increasing
     * @return the limit
     * @see "Paper 002 (Hogwild! over local data sets), algorithm 1, line 14"
     */
    static DelayLimit function(DelayFunction tau) {
        return (global, delay, ahead) -> delay <= tau.at((double) global);
    }

    /**
     * The condition i &lt;= k + d, which keeps within every delay function that satisfies equation 3.
     *
     * @param lag d &gt;= 0
     * @return the limit
     * @see "Paper 002 (Hogwild! over local data sets), section B.2"
     */
    static DelayLimit rounds(int lag) {
        return (global, delay, ahead) -> ahead <= lag;
    }
}
