package stalesim.exec.worker;

import stalesim.model.protocol.WorkerState;

/**
 * A worker as what the threads share sees it: who calls, and what it takes down of the call. Confined to the worker's
 * thread; its totals are read after the thread has ended.
 */
public final class Caller {

    private static final int ONE_IN = 16;

    private final WorkerState state;
    private final TimeAccount time = new TimeAccount();
    private boolean foundNothing;
    private Samples critical;
    private long clockNs;
    private long criticalBegun;
    private boolean criticalTimed;
    private long criticalStartNs;

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
     * Has one in {@value #ONE_IN} critical parts of updates timed from now on: so few that updates take no longer.
     *
     * @param times receives them
     * @param readingNs what a reading of the clock takes, nanoseconds
     */
    public void timeCritical(Samples times, long readingNs) {
        critical = times;
        clockNs = readingNs;
    }

    /** Takes down that another worker's update would now be in the way: it holds the lock, or begins to publish. */
    public void beginCritical() {
        criticalTimed = critical != null && ++criticalBegun % ONE_IN == 0;
        if (criticalTimed) {
            criticalStartNs = System.nanoTime();
        }
    }

    /** Takes down that it no longer is: it lets the lock go, or the attempt to publish has succeeded or failed. */
    public void endCritical() {
        if (criticalTimed) {
            critical.add(Math.max(0, System.nanoTime() - criticalStartNs - clockNs));
        }
    }
}
