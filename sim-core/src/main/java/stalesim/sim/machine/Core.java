package stalesim.sim.machine;

import stalesim.model.machine.Topology;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.Kernel;

/** One hardware thread of the machine; its events are the completion of work and the end of a slice. */
final class Core implements EventHandler {

    private static final int COMPLETION = 0;
    private static final int SLICE_END = 1;
    private static final int HELP = 2;
    private static final long NONE = -1;
    private static final int UNUSED = -1;
    private static final long NEVER = Long.MIN_VALUE / 2;

    /** Its number among the cores of the machine, from 0. */
    final int number;

    /** Number of its socket. */
    final int socket;

    /** Number of the physical core whose units it shares with its siblings. */
    final int physical;

    /** Its number among the cores in the order of their first use, from 0, or {@link #UNUSED}. */
    int inOrderOfUse = UNUSED;

    /** The conditions here: what a gradient takes that began in them, nanoseconds, or 0 before the first. */
    long conditionNs;

    /** Who is on it, or null. */
    SimulatedThread thread;

    private final Kernel kernel;
    private final Cores cores;
    private double stretch = 1;
    private long restedAt = NEVER;
    private boolean threadRoused;

    /** Time that a unit of its thread's work takes: stretch / speed. */
    private double slowness = 1;

    private long assignedAt;
    private long heldSince;
    private long workingSince;
    private long sliceEnd;
    private long completion = NONE;
    private long help = NONE;
    private boolean sliceArmed;
    private boolean makesWay;
    private boolean completing;

    Core(Kernel kernel, Cores cores, int number, Topology topology) {
        this.kernel = kernel;
        this.cores = cores;
        this.number = number;
        physical = number / topology.threadsPerCore();
        socket = physical % topology.sockets();
    }

    void assign(SimulatedThread next, long switchNs) {
        forgetHelp();
        if (inOrderOfUse == UNUSED) {
            inOrderOfUse = cores.countUsed();
        }
        thread = next;
        threadRoused = false;
        next.core = this;
        slowness = stretch / next.speed();
        next.goOnUnder(conditionNs);
        assignedAt = kernel.now();
        heldSince = assignedAt;
        workingSince = cores.beat().endOf(number, assignedAt, switchNs);
        cores.countCoreless(next, workingSince - assignedAt);
        cores.trace().occupied(number, next.number, assignedAt, workingSince - assignedAt);
        sliceEnd = cores.sliceEnds().ofSliceFrom(workingSince);
        expectCompletion();
        if (cores.threadsWaitFor(this)) {
            armSlice();
        }
    }

    /** Gets the thread back that it has just lost, since nobody waits who has had less. */
    void takeBack(SimulatedThread dismissed) {
        long since = heldSince;
        assign(dismissed, 0);
        heldSince = since;
    }

    /** It has just been idle, unless it is used for the first time, or its thread has just roused another core. */
    void rests() {
        if (inOrderOfUse != UNUSED) {
            restedAt = kernel.now();
        }
    }

    /** Its thread has just roused another core. */
    void rouses() {
        rests();
        threadRoused = true;
    }

    /** How long it has gone since it was idle or roused another one, nanoseconds, &gt;= 1. */
    long spellNs() {
        return Math.max(1, kernel.now() - restedAt);
    }

    /** Whether its thread has roused another core since it came here. */
    boolean threadRoused() {
        return threadRoused;
    }

    /** From now on work takes so many times as long as at full rate. */
    void stretchTo(double factor) {
        if (factor != stretch) {
            settle();
            stretch = factor;
            if (thread != null) {
                slowness = stretch / thread.speed();
            }
            expectCompletion();
        }
    }

    /** Books the work done since the last change of rate. */
    private void settle() {
        if (completion != NONE) {
            kernel.cancel(completion);
            completion = NONE;
            long now = Math.max(workingSince, kernel.now());
            double worked = cores.beat().leaves(number, workingSince, now) / slowness;
            thread.remaining = Math.max(0, thread.remaining - worked);
            workingSince = now;
        }
    }

    private void expectCompletion() {
        if (thread != null && thread.ready() && completion == NONE) {
            completion = kernel.schedule(doneAt() - kernel.now(), this, COMPLETION);
        }
    }

    /** Until when its thread will be busy if nothing changes. */
    private long doneAt() {
        return thread.spinsUntilNs == SimulatedThread.NOT_SPINNING
                ? cores.beat().endOf(number, workingSince, (long) Math.ceil(thread.remaining * slowness))
                : Math.max(workingSince, thread.spinsUntilNs);
    }

    /** Ends the present work now. */
    void cutShort() {
        settle();
        thread.remaining = 0;
        thread.spinsUntilNs = SimulatedThread.NOT_SPINNING;
        endSwitch();
        workingSince = kernel.now();
        expectCompletion();
    }

    /** Takes back what is left at this moment of the change to its thread. */
    void endSwitch() {
        cores.countCoreless(thread, -Math.max(0, workingSince - kernel.now()));
    }

    void armSlice() {
        if (thread != null && !sliceArmed) {
            sliceArmed = true;
            sliceEnd = cores.sliceEnds().notBefore(kernel.now(), sliceEnd);
            kernel.schedule(cores.beat().over(number, sliceEnd) - kernel.now(), this, SLICE_END);
        }
    }

    /** It will not be idle for long. */
    void forgetHelp() {
        if (help != NONE) {
            kernel.cancel(help);
            help = NONE;
        }
    }

    /** Looks for threads that wait for other cores when it has been idle for a slice. */
    void helpLater() {
        help = kernel.schedule(cores.sliceNs(), this, HELP);
    }

    @Override
    public void onEvent(int type) {
        switch (type) {
            case COMPLETION -> complete();
            case SLICE_END -> endSlice();
            default -> {
                help = NONE;
                cores.help(this);
            }
        }
    }

    private void complete() {
        completion = NONE;
        workingSince = kernel.now();
        makesWay = false;
        completing = true;
        if (thread.calling() && thread.calls.underWay()) {
            cores.wakeUps().endCall(thread);
        } else {
            thread.wantsCore = false;
            thread.spinsUntilNs = SimulatedThread.NOT_SPINNING;
            thread.conditionNs = 0;
            thread.workDone();
        }
        completing = false;
        if (!thread.ready()) {
            cores.block(this);
            return;
        }
        begin();
        if (makesWay) {
            cores.change(this);
        } else {
            expectCompletion();
        }
    }

    /** Its thread turns to what it does next. */
    private void begin() {
        if (thread.calling()) {
            thread.remaining = cores.wakeUps().beginCall(thread);
        } else {
            thread.beginRequest();
        }
    }

    /** What its thread has had of cores by now; there must be one. */
    long fairClock() {
        return thread.fairClock + kernel.now() - assignedAt;
    }

    /** Its thread goes. */
    void vacate() {
        thread.core = null;
        thread.fairClock += kernel.now() - assignedAt;
        thread = null;
        cores.trace().vacated(number, kernel.now());
    }

    /** Whether its thread has had it for so long without a break that it has to go if another one has had less. */
    boolean sliceMayEnd() {
        return cores.sliceEnds().mayEndAfter(kernel.now() - heldSince);
    }

    private void endSlice() {
        sliceArmed = false;
        if (thread == null || !cores.threadsWaitFor(this)) {
            return;
        }
        if (kernel.now() < sliceEnd) {
            armSlice();
            return;
        }
        cores.endSlice(this);
    }

    /** Lets another thread come, at once or, when its own is just done with a piece of work, if it asks for more. */
    void makeWay() {
        makesWay = completing;
        if (!makesWay) {
            cores.change(this);
        }
    }

    /** Takes its thread, whose work goes on later. */
    SimulatedThread dismiss() {
        endSwitch();
        settle();
        SimulatedThread dismissed = thread;
        vacate();
        return dismissed;
    }
}
