package stalesim.model.algorithm.local;

import stalesim.model.rounds.RoundStarts;
import stalesim.model.rounds.SampleSizes;

/**
 * Which worker computes which gradient: the t-th of all, from 0, falls to worker t mod n, and to round i if
 * S_i &lt;= t &lt; S_{i+1} with S_i = s_0 + ... + s_{i-1}. So s_{i,c} is s_i/n, rounded up or down such that nothing is
 * lost, and 0 for some workers where s_i &lt; n.
 *
 * <p>This is the paper's assignment a(i, t) by turns, where the paper throws coins with p_c = 1/n; its labels
 * rho(c, i, h) are then n (number of c's gradients before) + c, one for each gradient. Rounds are counted from 0
 * whatever the sequence calls its first one. Thread-safe.
 *
 * @see "Paper 002 (Hogwild! over local data sets), algorithm 2 and section B.1"
 */
public final class RoundPlan {

    private final RoundStarts starts;
    private final int workers;

    /**
     * For the workers of a run.
     *
     * @param sizes s_i, of all workers together
     * @param workers n &gt;= 1
     * @throws IllegalArgumentException if the first round has no samples or the sequence is not defined there
     */
    public RoundPlan(SampleSizes sizes, int workers) {
        if (sizes.size(sizes.first()) < 1) {
            throw new IllegalArgumentException("rounds must have samples: " + sizes.name() + " " + sizes.parameters());
        }
        this.starts = new RoundStarts(sizes);
        this.workers = workers;
    }

    /**
     * Number of workers.
     *
     * @return n
     */
    public int workers() {
        return workers;
    }

    /**
     * Where a round begins.
     *
     * @param round i &gt;= 0
     * @return S_i, gradients of all workers in the rounds before
     */
    public long start(int round) {
        return starts.of(round);
    }

    /**
     * Gradients of one worker in a round.
     *
     * @param round i &gt;= 0
     * @param rank c
     * @return s_{i,c} &gt;= 0
     */
    public long size(int round, int rank) {
        return before(starts.of(round + 1), rank) - before(starts.of(round), rank);
    }

    /** Numbers t below a limit that fall to a worker. */
    private long before(long limit, int rank) {
        return (limit - rank + workers - 1) / workers;
    }

    /**
     * Workers that have anything to do in a round, and so send a message.
     *
     * @param round i &gt;= 0
     * @return the lesser of s_i and n
     */
    public int senders(int round) {
        return (int) Math.min(workers, starts.of(round + 1) - starts.of(round));
    }

    /**
     * Label of a worker's gradient among those of all workers.
     *
     * @param rank c
     * @param gradient number of c's gradients before, &gt;= 0
     * @return rho, the t of the recursion
     */
    public long label(int rank, long gradient) {
        return gradient * workers + rank;
    }
}
