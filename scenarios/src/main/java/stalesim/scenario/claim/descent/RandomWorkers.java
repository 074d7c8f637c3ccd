package stalesim.scenario.claim.descent;

import org.apache.commons.rng.UniformRandomProvider;

/** Workers of whom any is equally likely to be the next to update, as with exponential compute times. */
public final class RandomWorkers {

    private final UniformRandomProvider random;
    private final int[] read;
    private int updates;

    /**
     * Workers that have all read the start.
     *
     * @param random who is next
     * @param most number of workers
     */
    public RandomWorkers(UniformRandomProvider random, int most) {
        this.random = random;
        read = new int[most];
    }

    /**
     * The staleness of the next update.
     *
     * @param active number of workers that take part; who joins again has read the latest model
     * @return number of updates since the view of its worker
     */
    public int next(int active) {
        int worker = random.nextInt(active);
        int staleness = updates - read[worker];
        updates++;
        read[worker] = updates;
        for (int idle = active; idle < read.length; idle++) {
            read[idle] = updates;
        }
        return staleness;
    }
}
