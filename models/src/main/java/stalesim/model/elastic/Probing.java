package stalesim.model.elastic;

/**
 * How an elastic run looks for its number of workers. Counts of updates are for each active worker: at level m a phase
 * of execution lasts I_P m updates and a probe D_P m.
 *
 * @param interval I_P from 1 to 10^9, updates of each worker between two probing phases
 * @param duration D_P from 1 to 10^9, updates of each worker at a level that is probed
 * @param window W_P &gt;= 1, levels probed to either side
 * @param start m_0 &gt;= 1, active workers at the start; 0 for half of all
 * @see "Paper 003 (thesis), section D.4.3 and experiment setup of section D.6"
 */
public record Probing(long interval, long duration, int window, int start) {

    /** Largest I_P and D_P: times a million workers they are still exact. */
    public static final long MOST_UPDATES = 1_000_000_000;

    /** The thesis' choice: I_P = 100, D_P = 10, W_P = 1, half of the workers. */
    public static final Probing USUAL = new Probing(100, 10, 1, 0);

    /** Checks the ranges. */
    public Probing {
        check(interval >= 1 && interval <= MOST_UPDATES, "interval must be 1 to 10^9: interval=" + interval);
        check(duration >= 1 && duration <= MOST_UPDATES, "duration must be 1 to 10^9: duration=" + duration);
        check(window >= 1, "window must be >= 1: window=" + window);
        check(start >= 0, "start must be >= 0: start=" + start);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Active workers at the start of a run.
     *
     * @param workers m &gt;= 1, all workers
     * @return m_0, at most m; m/2, but at least 1, where none is stated
     */
    public int startLevel(int workers) {
        return start == 0 ? Math.max(1, workers / 2) : Math.min(start, workers);
    }
}
