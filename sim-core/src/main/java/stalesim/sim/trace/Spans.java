package stalesim.sim.trace;

/**
 * Receives spans of virtual time, each when it is over. Those of one thread or core never overlap and come in order;
 * none is empty.
 */
public interface Spans {

    /**
     * Called once, before the first span.
     *
     * @param threads how many threads there are
     * @param cores how many cores
     */
    void begin(int threads, int cores);

    /**
     * What a thread did.
     *
     * @param thread its number
     * @param activity what it was busy with
     * @param startNs when it began
     * @param endNs when it ended, &gt; {@code startNs}
     */
    void ofThread(int thread, Activity activity, long startNs, long endNs);

    /**
     * What a thread was busy with when the trace ended. Like {@link #ofThread} unless told apart.
     *
     * @param thread its number
     * @param activity what it was busy with
     * @param startNs when it began
     * @param endNs when the trace ended, &gt; {@code startNs}
     */
    default void unfinished(int thread, Activity activity, long startNs, long endNs) {
        ofThread(thread, activity, startNs, endNs);
    }

    /**
     * A core ran a thread.
     *
     * @param core its number
     * @param thread the number of the thread
     * @param startNs when it began
     * @param endNs when it ended, &gt; {@code startNs}
     */
    void ofCore(int core, int thread, long startNs, long endNs);

    /**
     * A core changed to another thread.
     *
     * @param core its number
     * @param startNs when it began
     * @param endNs when it ended, &gt; {@code startNs}
     */
    void ofSwitch(int core, long startNs, long endNs);
}
