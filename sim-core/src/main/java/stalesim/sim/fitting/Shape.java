package stalesim.sim.fitting;

/**
 * What mean values do not tell and the form of the staleness distribution does.
 *
 * @param computeCv coefficient of variation of gradients
 * @param holdShare time in the lock for one read or update, as a share of a lone worker's cycle
 * @param backgroundCv coefficient of variation of what all workers suffer outside of gradients at the same time
 */
record Shape(double computeCv, double holdShare, double backgroundCv) {

    /**
     * Where the search begins and what it returns to where runs do not tell: few workers leave the last two all but
     * undetermined. Values of this size describe runs of shared-memory SGD on three servers from 8 to 128 threads.
     */
    static final Shape USUAL = new Shape(0.012, 0.002, 0.35);

    private static final double LOG_CV_WIDTH = 1;
    private static final double LOG_HOLD_WIDTH = 0.7;
    private static final double BACKGROUND_WIDTH = 0.1;

    /** From the coordinates of a search, in which every point is allowed. */
    static Shape at(double[] point) {
        return new Shape(
                USUAL.computeCv * Math.exp(LOG_CV_WIDTH * point[0]),
                Math.min(0.02, USUAL.holdShare * Math.exp(LOG_HOLD_WIDTH * point[1])),
                Math.max(0, USUAL.backgroundCv + BACKGROUND_WIDTH * point[2]));
    }

    /** How unusual a point is: the squared distance from where the search begins, in units of the widths. */
    static double penalty(double[] point) {
        double sum = 0;
        for (double coordinate : point) {
            sum += coordinate * coordinate;
        }
        return sum;
    }
}
