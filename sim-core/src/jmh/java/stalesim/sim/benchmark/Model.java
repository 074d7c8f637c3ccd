package stalesim.sim.benchmark;

/** A model that runs in slices, so that a measurement may be taken of each and a disturbed one be told from the others. */
interface Model {

    /** So many customers or updates are a slice. */
    int SLICE = 20_000;

    /**
     * Runs a slice more.
     *
     * @return false when the model has come to its end
     */
    boolean runSlice();

    /** Something that tells a right run from a wrong one. */
    double answer();
}
