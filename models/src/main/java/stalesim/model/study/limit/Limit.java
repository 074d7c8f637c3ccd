package stalesim.model.study.limit;

import java.util.List;

/** A number of workers beyond which something is no longer gained, read off means that are measured. */
public enum Limit {
    /**
     * Each worker's share of the work is least: gain growth is positive before and negative behind it. Situation 2 of
     * paper 000, asynchronous training.
     */
    LEAST_COST("least work for each worker", Gain.COST),
    /** The largest number with which each worker has less to do than with the fewest workers. */
    BREAK_EVEN("less work for each than alone", Gain.COST),
    /**
     * Time to the wanted loss is least: gain growth does not cover the parallel cost any more. Situation 1 of paper
     * 000, synchronous training.
     */
    LEAST_TIME("soonest at the wanted loss", Gain.TIME),
    /** Throughput is highest. */
    PEAK("highest throughput", Gain.RATE),
    /** The highest throughput over that of one worker: so many workers would give it if none hindered another. */
    SATURATION("greatest speed-up of throughput", Gain.RATE);

    /** Growth of throughput over that of workers; beneath it throughput counts as saturated. */
    private static final double FLAT = 0.1;

    private final String label;
    private final Gain gain;

    Limit(String label, Gain gain) {
        this.label = label;
        this.gain = gain;
    }

    /**
     * For readers.
     *
     * @return what holds at the limit
     */
    public String label() {
        return label;
    }

    /**
     * The figure that it is read off.
     *
     * @return never {@link Gain#LOSS}
     */
    public Gain gain() {
        return gain;
    }

    /** Whether it is one of the numbers of workers that were run. */
    boolean onGrid() {
        return this != SATURATION;
    }

    /** The limit of means by number of workers, at least one of them finite. */
    double of(List<Integer> workers, double[] means) {
        return switch (this) {
            case LEAST_COST, LEAST_TIME -> workers.get(least(means));
            case BREAK_EVEN -> workers.get(lastBelowFirst(means));
            case PEAK -> workers.get(greatest(means));
            case SATURATION -> workers.get(0) * means[greatest(means)] / means[0];
        };
    }

    /** Whether more workers than were run might gain, too. */
    boolean open(List<Integer> workers, double[] means, double high) {
        int last = means.length - 1;
        if (onGrid()) {
            return high >= workers.get(last);
        }
        double grown = Math.log(means[last] / means[Math.max(0, last - 1)]);
        return last == 0 || grown > FLAT * Math.log((double) workers.get(last) / workers.get(last - 1));
    }

    private static int least(double[] means) {
        int least = 0;
        for (int i = 1; i < means.length; i++) {
            least = means[i] < means[least] ? i : least;
        }
        return least;
    }

    private static int greatest(double[] means) {
        int greatest = 0;
        for (int i = 1; i < means.length; i++) {
            greatest = means[i] > means[greatest] ? i : greatest;
        }
        return greatest;
    }

    private static int lastBelowFirst(double[] means) {
        int last = 0;
        for (int i = 1; i < means.length; i++) {
            last = means[i] < means[0] ? i : last;
        }
        return last;
    }
}
