package stalesim.sim.machine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Processors;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Trace;

/**
 * The cores of a machine and the operating system that shares them out.
 *
 * <p>A thread that asks for work gets a free core or has to wait, in one queue for all cores or in one for each (see
 * {@link RunQueues}). While threads wait for a core, the running one is preempted when its slice is over, possibly at
 * the next tick of the operating system's clock or when another thread joins those that wait (see {@link SliceEnds}).
 * Whoever has been on cores least goes next. A thread that wakes is as far behind the mean of the others as it was when
 * it blocked or has come to be since (see {@link RunQueue}), by a slice at most; if it is behind and has had less than
 * all that wait, and a running one has had more than the mean, it takes that core at once. So threads that never block
 * take turns, and one that had to block in its turn soon goes on. Each change of thread costs a context switch. A tick
 * may take its time from every core (see {@link Beat}), whether a slice ends there or not. A core that has been idle for
 * a slice while threads wait for another one fetches one of them. Busy cores slow each other down: see
 * {@link Interference}. With dedicated or shared processors every thread is on a core at any time and nothing is ever
 * preempted or interrupted.
 *
 * <p>To wake a thread is work of whoever wakes it: see {@link WakeUps}.
 *
 * <p>Cost: O(1) events for a piece of work where busy cores do not slow each other down, otherwise up to O(cores) more
 * whenever their number changes.
 */
public final class Cores {

    private final Kernel kernel;
    private final MachineDescription machine;
    private final Core[] cores;
    private final Interference interference;
    private final IdleCores idle;
    private final RunQueues queues;
    private final boolean sliced;
    private final long sliceNs;
    private final Beat beat;
    private final SliceEnds sliceEnds;
    private final WakeUps wakeUps;
    private long corelessNs;
    private int enrolled;
    private int used;
    private Trace trace = Trace.OFF;

    /**
     * The cores of a machine, all idle.
     *
     * @param kernel the clock
     * @param machine processors and costs of the operating system
     * @param threads number of threads that will ask for work
     * @param random stream of the wake-up delays
     * @throws stalesim.model.duration.MissingCalibrationException if threads have to share cores and the slice is
     *     unknown
     */
    public Cores(Kernel kernel, MachineDescription machine, int threads, UniformRandomProvider random) {
        this.kernel = kernel;
        this.machine = machine;
        Processors processors = machine.processors();
        sliced = processors.sliced(threads);
        sliceNs = sliced ? machine.sliceNs() : Long.MAX_VALUE / 4;
        beat = processors.scheduling() == Scheduling.TIME_SLICED ? Beat.of(machine.os().ticks(), random) : Beat.NONE;
        sliceEnds = sliced ? SliceEnds.of(machine.os(), sliceNs, beat, random) : SliceEnds.never();
        Topology topology = topology(processors, threads);
        cores = build(topology);
        interference = new Interference(processors, topology, cores);
        idle = topology.isFlat() ? new IdleCores.Alike() : new IdleCores.Shared(interference);
        for (Core core : cores) {
            idle.add(core);
        }
        wakeUps = new WakeUps(this, machine.os().wakeUp(), random);
        queues = queues();
    }

    private RunQueues queues() {
        List<Core> all = List.of(cores);
        RunQueueing queueing = sliced ? machine.os().runQueues() : RunQueueing.COMMON;
        return switch (queueing) {
            case COMMON -> new RunQueues.Common(all);
            case PER_CORE -> new RunQueues.Separate(kernel, all);
            case STICKY -> new RunQueues.Sticky(kernel, all);
        };
    }

    /** As it is where time is sliced, otherwise a core for every thread. */
    private static Topology topology(Processors processors, int threads) {
        Topology real = processors.topology();
        if (processors.scheduling() != Scheduling.TIME_SLICED) {
            return Topology.flat(threads);
        }
        return real.isFlat() ? Topology.flat(Math.min(threads, real.cores())) : real;
    }

    private Core[] build(Topology topology) {
        Core[] built = new Core[topology.hardwareThreads()];
        for (int i = 0; i < built.length; i++) {
            built[i] = new Core(kernel, this, i, topology);
        }
        return built;
    }

    /**
     * Tells a trace what threads and cores do. To be called before any thread asks for work and after all are made.
     *
     * @param listener who is told
     */
    public void tell(Trace listener) {
        trace = listener;
        trace.begin(enrolled, cores.length);
    }

    Trace trace() {
        return trace;
    }

    /** How threads are woken here. */
    WakeUps wakeUps() {
        return wakeUps;
    }

    /** Gives a core that is used for the first time its number in the order of that. */
    int countUsed() {
        return used++;
    }

    /** Gives a new thread its number. */
    int enrol() {
        return enrolled++;
    }

    /** See {@link SimulatedThread#work}. */
    void work(SimulatedThread thread, long workNs) {
        work(thread, workNs, null);
    }

    /** Work for a thread that has been woken by the thread of a core or (null) otherwise, or not at all. */
    void work(SimulatedThread thread, long workNs, Core waker) {
        thread.request(workNs);
        if (!thread.present()) {
            admit(thread, waker);
        }
    }

    /** Takes an idle core for a thread that has none, or returns null if none is there for it. */
    Core takeIdle(SimulatedThread thread) {
        return queues.takeIdle(thread, idle);
    }

    /** A thread that has asked for work comes to a core, or waits for one. */
    private void admit(SimulatedThread thread, Core waker) {
        if (thread.lingersIn != null) {
            thread.lingersIn.takeOut(thread, sliceNs);
        }
        thread.beginRequest();
        Core core = thread.roused != null ? thread.roused : takeIdle(thread);
        thread.roused = null;
        if (core == null) {
            queueUp(thread, queues.forWoken(thread, waker));
            return;
        }
        if (sliced) {
            queues.of(core).place(thread, thread.lag);
            queues.ready(thread, queues.of(core));
        }
        endRest(core);
        core.assign(thread, 0);
    }

    /** A core that has been idle, and is not among the idle ones any more, is about to get a thread. */
    private void endRest(Core core) {
        interference.busy(core);
        core.rests();
    }

    private void queueUp(SimulatedThread thread, RunQueue queue) {
        queue.place(thread, thread.lag);
        queues.ready(thread, queue);
        enqueue(thread, queue);
        Core overserved = queue.overservedBeside(thread);
        if (overserved != null) {
            overserved.makeWay();
        }
    }

    private void enqueue(SimulatedThread thread, RunQueue queue) {
        countCoreless(thread, -kernel.now());
        thread.queued = true;
        queue.add(thread);
    }

    private SimulatedThread dequeue(RunQueue queue) {
        SimulatedThread thread = queue.poll();
        if (thread != null) {
            thread.queued = false;
            countCoreless(thread, kernel.now());
        }
        return thread;
    }

    private void changeTo(SimulatedThread next, Core core) {
        core.assign(next, machine.os().contextSwitchNs());
    }

    /** Moves time of a thread to that without a core; the moment at which a wait begins counts negatively. */
    void countCoreless(SimulatedThread thread, long ns) {
        thread.takenNs += ns;
        corelessNs += ns;
    }

    /**
     * Time of all threads that wanted a core and had none: waited for one, or for one to change to them.
     *
     * @return nanoseconds; meaningless while a thread waits
     */
    public long corelessNs() {
        return corelessNs;
    }

    long sliceNs() {
        return sliceNs;
    }

    Beat beat() {
        return beat;
    }

    SliceEnds sliceEnds() {
        return sliceEnds;
    }

    boolean threadsWaitFor(Core core) {
        return !queues.of(core).isEmpty();
    }

    /** The thread of a core makes way for the least served one. */
    void change(Core core) {
        queueUpAgain(core.dismiss(), queues.of(core), core);
    }

    /** A thread that has just lost its core queues up, and the core gets the next of its own queue, maybe the same. */
    private void queueUpAgain(SimulatedThread dismissed, RunQueue queue, Core core) {
        enqueue(dismissed, queue);
        SimulatedThread next = dequeue(queues.of(core));
        if (next == dismissed) {
            core.takeBack(next);
        } else {
            changeTo(next, core);
        }
    }

    /** The slice of a core's thread is over while others wait; it queues up again. */
    void endSlice(Core core) {
        RunQueue own = queues.of(core);
        long lag = own.lag(core);
        SimulatedThread thread = core.dismiss();
        RunQueue queue = queues.forPreempted(thread, core);
        if (queue != own) {
            queue.place(thread, lag);
            queues.moved(thread, queue);
        }
        queueUpAgain(thread, queue, core);
    }

    /** A core's thread blocks, and the core goes to the next. */
    void block(Core core) {
        if (sliced) {
            queues.blocks(core.thread);
            queues.of(core).leave(core, sliceNs);
        } else {
            core.vacate();
        }
        SimulatedThread next = dequeue(queues.of(core));
        if (next != null) {
            changeTo(next, core);
            return;
        }
        idle.add(core);
        interference.idle(core);
        if (queues.toHelp(core) != null) {
            core.helpLater();
        }
    }

    /** A core has been idle for a slice. */
    void help(Core core) {
        RunQueue queue = queues.toHelp(core);
        if (queue == null) {
            return;
        }
        SimulatedThread thread = dequeue(queue);
        queues.of(core).place(thread, 0);
        queues.moved(thread, queues.of(core));
        idle.remove(core);
        endRest(core);
        changeTo(thread, core);
    }
}
