package stalesim.sim.trace;

/**
 * Told what threads and cores do while a run is simulated.
 *
 * <p>It is told of changes: what a thread or a core does lasts until the next change of the same thread or core. It
 * must not act back on the run. Threads are numbered from 0 in the order in which they were made, which is the order of
 * ranks for workers; cores are numbered from 0. Called by one thread, in order of virtual time.
 */
public interface Trace {

    /** Nobody listens. No state, no cost but a call that does nothing. */
    Trace OFF = new Trace() {
        @Override
        public void begin(int threads, int cores) {}

        @Override
        public void thread(int thread, Activity activity, long nowNs) {}

        @Override
        public void occupied(int core, int thread, long nowNs, long switchNs) {}

        @Override
        public void vacated(int core, long nowNs) {}

        @Override
        public void end(long nowNs) {}
    };

    /**
     * Called once, before anything else.
     *
     * @param threads how many threads there are
     * @param cores how many cores
     */
    void begin(int threads, int cores);

    /**
     * A thread does something else from now on.
     *
     * @param thread its number
     * @param activity what it does now
     * @param nowNs virtual time
     */
    void thread(int thread, Activity activity, long nowNs);

    /**
     * An empty core has a thread from now on.
     *
     * @param core its number
     * @param thread the number of the thread
     * @param nowNs virtual time
     * @param switchNs for how long the core is busy with the change first, &gt;= 0
     */
    void occupied(int core, int thread, long nowNs, long switchNs);

    /**
     * A core has lost its thread.
     *
     * @param core its number
     * @param nowNs virtual time
     */
    void vacated(int core, long nowNs);

    /**
     * The run is over. Called once, after everything else.
     *
     * @param nowNs virtual time
     */
    void end(long nowNs);
}
