package stalesim.exec.execution;

import stalesim.model.protocol.WorkerState;

/**
 * A worker as what the threads share sees it: who calls, and what it takes down of the call. Confined to the worker's
 * thread; its totals are read after the thread has ended.
 */
final class Caller {

    private static final int TIMED_ATTEMPTS = 16;

    private final WorkerState state;
    private final TimeAccount time = new TimeAccount();
    private boolean foundNothing;
    private Samples attempts;
    private long attemptsBegun;
    private boolean attemptTimed;
    private long attemptStartNs;

    Caller(WorkerState state) {
        this.state = state;
    }

    WorkerState state() {
        return state;
    }

    int rank() {
        return state.rank();
    }

    /** Takes down how long the call waited, and for what. */
    TimeAccount time() {
        return time;
    }

    /** Takes down that the call had nothing to do: its time is that of looking, and is not measured. */
    void foundNothing() {
        foundNothing = true;
    }

    /** Whether a call since the last question had nothing to do. */
    boolean hasFoundNothing() {
        boolean nothing = foundNothing;
        foundNothing = false;
        return nothing;
    }

    /** Has one in {@value #TIMED_ATTEMPTS} attempts to publish timed from now on: so few that updates take no longer. */
    void timeAttempts(Samples times) {
        attempts = times;
    }

    /** Takes down that an attempt to publish begins. */
    void beginAttempt() {
        attemptTimed = attempts != null && ++attemptsBegun % TIMED_ATTEMPTS == 0;
        if (attemptTimed) {
            attemptStartNs = System.nanoTime();
        }
    }

    /** Takes down that the attempt has succeeded or failed. */
    void endAttempt() {
        if (attemptTimed) {
            attempts.add(System.nanoTime() - attemptStartNs);
        }
    }
}
