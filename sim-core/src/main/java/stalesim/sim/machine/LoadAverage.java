package stalesim.sim.machine;

/**
 * How many of some threads have wanted a core of late: an average over all time, of which the last 32 ms weigh as much
 * as all before. Linux tells by it which core has less to do.
 */
final class LoadAverage {

    /** ln 2 / 32 ms. */
    private static final double DECAY_PER_NS = 0.693_147_180_559_945_3 / 32e6;

    private double average;
    private long updatedNs;
    private int ready;

    /**
     * Of threads that want no core now.
     *
     * @param average to begin with
     */
    LoadAverage(double average) {
        this.average = average;
    }

    double at(long nowNs) {
        if (nowNs > updatedNs) {
            double before = StrictMath.exp((updatedNs - nowNs) * DECAY_PER_NS);
            average = ready + (average - ready) * before;
            updatedNs = nowNs;
        }
        return average;
    }

    /** So many more of the threads want a core from now on, or fewer. */
    void change(int wanting, long nowNs) {
        at(nowNs);
        ready += wanting;
    }

    /** Those of another average belong here as well from now on. */
    void add(LoadAverage other, long nowNs) {
        average = at(nowNs) + other.at(nowNs);
        ready += other.ready;
    }

    /** Those of another average belong here no longer. */
    void remove(LoadAverage other, long nowNs) {
        average = at(nowNs) - other.at(nowNs);
        ready -= other.ready;
    }
}
