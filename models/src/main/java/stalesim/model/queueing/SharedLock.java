package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * Workers that are away for exponential times and then need one lock for times of any law (M/G/1//m, the machine
 * repairman): asynchronous SGD with exponential compute times whose updates go through a lock. In any unit of time.
 *
 * <p>Exact for any order in which the lock is given out that does not look at the holding times, if handing it over
 * takes no time. From about m = 1 + Z / b workers on the lock is what limits throughput.
 *
 * @param workers m &gt;= 1
 * @param meanAway Z &gt; 0, mean of the exponential time between giving the lock back and asking for it again
 * @param meanHold b &gt; 0, mean time that the lock is held
 * @param hold transform of the time that the lock is held
 * @see "Takacs (1962), Introduction to the theory of queues, chapter 5"
 */
public record SharedLock(int workers, double meanAway, double meanHold, DurationTransform hold) {

    /** Checks the ranges. */
    public SharedLock {
        Ranges.atLeastOne("workers", workers);
        Ranges.positive("meanAway", meanAway);
        Ranges.positive("meanHold", meanHold);
    }

    /**
     * The share of time that the lock is taken, 1 - 1 / (1 + (m b / Z) sum_{k=0}^{m-1} binom(m-1, k) / C_k) with
     * C_k = prod_{j=1}^{k} phi(j / Z) / (1 - phi(j / Z)). Cost: O(m).
     *
     * @return 0 to 1
     */
    public double utilisation() {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < workers; k++) {
            double undisturbed = hold.at(k / meanAway);
            term *= (double) (workers - k) / k * (1 - undisturbed) / undisturbed;
            sum += term;
        }
        double busyToIdle = workers * meanHold / meanAway * sum;
        return 1 / (1 + 1 / busyToIdle);
    }

    /**
     * Updates a unit of time of all workers together.
     *
     * @return utilisation / b
     */
    public double throughput() {
        return utilisation() / meanHold;
    }

    /**
     * Mean time from asking for the lock to giving it back, m / throughput - Z.
     *
     * @return wait and hold, &gt;= b
     */
    public double meanTime() {
        return workers / throughput() - meanAway;
    }
}
