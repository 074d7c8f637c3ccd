package stalesim.sim.machine;

import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Activity;

/**
 * A thread of the simulated machine: something that asks for a core, works, blocks and wakes.
 *
 * <p>Between {@link #work} and {@link #workDone()} it either works or waits for a core. A thread that returns from
 * {@link #workDone()} without asking for more has blocked, and its core goes to the next.
 */
public abstract class SimulatedThread {

    /** It does not spin. */
    static final long NOT_SPINNING = -1;

    /** Its number among the threads of the machine, from 0 in the order of making. */
    final int number;

    /** Work left of what it does now, a call or its request, in nanoseconds at speed 1 without slowdown. */
    double remaining;

    /**
     * Until when it keeps its core for nothing but time to pass, or {@link #NOT_SPINNING}: a moment of the clock, which
     * comes no later for a slow thread, nor for one that has lost its core. Nanoseconds.
     */
    long spinsUntilNs = NOT_SPINNING;

    /** In which conditions its work goes on: what it takes in them as a whole, nanoseconds; 0 if they mean nothing. */
    long conditionNs;

    /** Time that it has been on cores, nanoseconds, set anew when it joins others: see {@link RunQueue#place}. */
    long fairClock;

    /** How much less than the mean of the threads of its queue it had had of cores when it left them. Nanoseconds. */
    long lag;

    /** Among whose waiting threads it still counts though it has blocked, or null: see {@link RunQueue#leave}. */
    RunQueue lingersIn;

    /** How much of the last time it has wanted a core; its own where cores have queues of their own, else null. */
    LoadAverage load;

    /** The queue to whose load it belongs, and that it returns to where threads stick to their cores; or null. */
    RunQueue home;

    /** Position among threads of equal fair clock. */
    long readySequence;

    /** The idle core that has been roused for it, or null. */
    Core roused;

    /** The core that it is on, or null. */
    Core core;

    /** The core that it was on last where cores differ, or null. */
    Core lastCore;

    /** Whether it has asked for work that is not yet done. */
    boolean wantsCore;

    /** Whether it waits for a core. */
    boolean queued;

    /** Whom it has yet to wake, or null if it never woke anybody. */
    WakeUpCalls calls;

    /**
     * Until when its time has been taken, moved on by the time since then that it wanted a core and had none; while it
     * waits for one, less the moment at which it began to. Nanoseconds.
     */
    long takenNs;

    private final Kernel kernel;
    private final Cores cores;
    private final double speed;
    private final EventHandler wake = type -> work(0);
    private long requested;
    private long requestedUnderNs;
    private long spinNs = NOT_SPINNING;

    /**
     * A thread that has not yet asked for a core.
     *
     * @param kernel the clock
     * @param cores the cores that it competes for
     * @param speed persistent factor on its rate of work, &gt; 0
     */
    protected SimulatedThread(Kernel kernel, Cores cores, double speed) {
        this.kernel = kernel;
        this.cores = cores;
        this.speed = speed;
        number = cores.enrol();
    }

    /** Called when the work asked for is done; the thread still holds its core. */
    protected abstract void workDone();

    /**
     * Asks for work on a core; {@link #workDone()} follows when it is done.
     *
     * @param workNs nanoseconds at speed 1 without slowdown, &gt;= 0
     */
    protected final void work(long workNs) {
        cores.work(this, workNs);
    }

    /**
     * Asks for work that takes as long as the conditions of its core make it; {@link #workDone()} follows when it is
     * done. They stay with the core until such work begins there anew: whoever goes on with it after others were
     * there, or on another core, finds other conditions.
     *
     * @param workNs nanoseconds at speed 1 without slowdown if it stays under these conditions, &gt;= 0
     * @param conditionNs how long such work, without what makes this piece special, takes under the conditions that
     *     hold now on the core that it has, nanoseconds, &gt;= 0; 0 if conditions mean nothing to it
     */
    protected final void workUnder(long workNs, long conditionNs) {
        work(workNs);
        requestedUnderNs = conditionNs;
    }

    /**
     * Keeps its core until time has passed; {@link #workDone()} follows then or, if it has lost its core meanwhile, as
     * soon after as it has one again.
     *
     * @param ns nanoseconds of the clock, &gt;= 0, after the wake-ups that the thread has yet to make
     */
    final void spin(long ns) {
        work(0);
        spinNs = ns;
    }

    /** Notes what it asks for. */
    final void request(long workNs) {
        requested = workNs;
        requestedUnderNs = 0;
        spinNs = NOT_SPINNING;
        wantsCore = true;
    }

    /** Whether it is on a core or waits for one. */
    final boolean present() {
        return core != null || queued;
    }

    /** Whether it has something to do on a core. */
    final boolean ready() {
        return wantsCore || calling();
    }

    /** Whether it has wake-ups to make before what it has asked for. */
    final boolean calling() {
        return calls != null && !calls.isDone();
    }

    /** Begins what it has asked for; it has a core. */
    final void beginRequest() {
        remaining = requested;
        spinsUntilNs = spinNs == NOT_SPINNING ? NOT_SPINNING : kernel.now() + spinNs;
        conditionNs = requestedUnderNs;
        if (conditionNs > 0) {
            core.conditionNs = conditionNs;
        }
    }

    /** Comes to a core with work that has begun elsewhere or earlier. */
    final void goOnUnder(long conditionsHereNs) {
        if (conditionNs > 0 && conditionsHereNs > 0) {
            remaining *= (double) conditionsHereNs / conditionNs;
            conditionNs = conditionsHereNs;
        }
    }

    /** Ends the present work now or, if it has no core, as soon as it has one. */
    final void cutShort() {
        request(0);
        if (calling()) {
            return;
        }
        if (core != null) {
            core.cutShort();
        } else {
            remaining = 0;
            spinsUntilNs = NOT_SPINNING;
        }
    }

    /**
     * Makes a blocked thread compete for a core again; {@link #workDone()} follows when it has one.
     *
     * @param delayNs from now, &gt;= 0
     */
    protected final void wakeAfter(long delayNs) {
        kernel.schedule(delayNs, wake, 0);
    }

    /**
     * Wakes a blocked thread, before it does what it asks for next; several are woken one after the other.
     *
     * @param blocked has asked for nothing
     */
    protected final void wake(SimulatedThread blocked) {
        cores.wakeUps().wake(blocked, this);
    }

    /** Is woken, while blocked, by something that is no thread of the machine and pays nothing. */
    protected final void wakeFromOutside() {
        cores.wakeUps().wake(this);
    }

    /**
     * Tells the trace, if there is one, what it does from now on.
     *
     * @param activity what
     */
    protected final void doing(Activity activity) {
        cores.trace().thread(number, activity, kernel.now());
    }

    /**
     * Takes the time since the last call, but for that in which it wanted a core and had none, which counts as
     * {@link Cores#corelessNs()}. To be called while it has a core or wants none.
     *
     * @return nanoseconds
     */
    protected final long takeNs() {
        long now = kernel.now();
        long taken = now - takenNs;
        takenNs = now;
        return taken;
    }

    /** Counts what it has been without a core by now, so that its time can be taken at the end of a run. */
    protected final void endWait() {
        if (core != null) {
            core.endSwitch();
        } else if (queued) {
            cores.countCoreless(this, kernel.now());
        }
    }

    /**
     * How long the core that it is on has gone without a rest: since it was idle, or its thread roused another one.
     *
     * @return nanoseconds, &gt;= 1; to be asked while it runs
     */
    protected final long spellNs() {
        return core.spellNs();
    }

    /**
     * Whether it has roused another core, and has kept its own since.
     *
     * @return to be asked while it runs
     */
    protected final boolean roused() {
        return core.threadRoused();
    }

    /**
     * Number of the physical core that it is on, whose caches it shares with whoever was there before.
     *
     * @return from 0; to be asked while it runs
     */
    protected final int physicalCore() {
        return core.physical;
    }

    /**
     * Number of the hardware thread that it is on, in the order of their first use: where threads start one after the
     * other on cores of their own, no thread that is added after them changes these numbers.
     *
     * @return from 0; to be asked while it runs
     */
    protected final int coreInOrderOfUse() {
        return core.inOrderOfUse;
    }

    final double speed() {
        return speed;
    }
}
