package stalesim.scenario.times;

/**
 * Something that took time in a trace.
 *
 * @param process which one it happened in
 * @param track which thread of it, unique among all processes
 * @param startNs when it began
 * @param endNs when it ended, &gt;= startNs
 */
record TraceEvent(String process, String track, long startNs, long endNs) {

    long durationNs() {
        return endNs - startNs;
    }
}
