package stalesim.sim.fitting;

/**
 * Mean values of a worker's cycle.
 *
 * @param aloneNs C(1), duration of the cycle of a lone worker, nanoseconds
 * @param gapShare g, share of the cycle in which it holds no view
 */
record Means(double aloneNs, double gapShare) {

    /**
     * After a simulation with these means.
     *
     * @param throughput simulated over measured throughput
     * @param missingGapShare what has to be added to the gap for the mean staleness to be right
     */
    Means corrected(double throughput, double missingGapShare) {
        return new Means(aloneNs * throughput, Math.max(0, gapShare + missingGapShare));
    }
}
