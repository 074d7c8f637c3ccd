package stalesim.exec.worker;

import stalesim.model.protocol.WorkerState;

/**
 * A worker as what the threads share sees it: who calls, and what it takes down of the call. Confined to the worker's
 * thread; its totals are read after the thread has ended.
 */
public final class Caller {

    private static final int TIMED_ATTEMPTS = 16;

    private final WorkerState state;
    private final TimeAccount time = new TimeAccount();
    private boolean foundNothing;
    private Samples attempts;
    private long attemptsBegun;
    private boolean attemptTimed;
    private long attemptStartNs;

    /**
     * Of a worker that has not called yet.
     *
     * @param state of the worker
     */
    public Caller(WorkerState state) {
        this.state = state;
    }

    /**
     * The worker's view, gradient and counts.
     *
     * @return not a copy
     */
    public WorkerState state() {
        return state;
    }

    /**
     * The worker's number.
     *
     * @return from 0 to m - 1
     */
    public int rank() {
        return state.rank();
    }

    /**
     * Takes down how long the call waited, and for what.
     *
     * @return the worker's own account
     */
    public TimeAccount time() {
        return time;
    }

    /** Takes down that the call had nothing to do: its time is that of looking, and is not measured. */
    public void foundNothing() {
        foundNothing = true;
    }

    /**
     * Whether a call since the last question had nothing to do.
     *
     * @return false if all had
     */
    public boolean hasFoundNothing() {
        boolean nothing = foundNothing;
        foundNothing = false;
        return nothing;
    }

    /**
     * Has one in {@value #TIMED_ATTEMPTS} attempts to publish timed from now on: so few that updates take no longer.
     *
     * @param times receives them
     */
    public void timeAttempts(Samples times) {
        attempts = times;
    }

    /** Takes down that an attempt to publish begins. */
    public void beginAttempt() {
        attemptTimed = attempts != null && ++attemptsBegun % TIMED_ATTEMPTS == 0;
        if (attemptTimed) {
            attemptStartNs = System.nanoTime();
        }
    }

    /** Takes down that the attempt has succeeded or failed. */
    public void endAttempt() {
        if (attemptTimed) {
            attempts.add(System.nanoTime() - attemptStartNs);
        }
    }
}
