package stalesim.sim.machine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.WakeUp;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.Kernel;

/**
 * The cores of a machine and the operating system that shares them out.
 *
 * <p>A thread that asks for work gets a free core or has to wait. While threads wait, a running one is preempted when
 * its slice is over. Whoever has been on cores least goes next; a thread that was blocked does not save up time for
 * later (it is taken to have had as much as the least served of those that were not). So threads that never block take
 * turns, and one that has just woken goes before those that had more. Each change of thread costs a context switch.
 * While k cores are busy all work takes slowdown(k) times as long. With a dedicated machine every thread has a core
 * of its own and nothing is ever preempted.
 *
 * <p>Cost: O(1) events for a piece of work where the slowdown does not depend on k, otherwise O(cores) more
 * whenever k changes.
 */
public final class Cores {

    private final Kernel kernel;
    private final MachineDescription machine;
    private final Core[] cores;
    private final PriorityQueue<SimulatedThread> ready =
            new PriorityQueue<>(Comparator.<SimulatedThread>comparingLong(thread -> thread.fairClock)
                    .thenComparingLong(thread -> thread.readySequence));
    private final ArrayDeque<Core> idle = new ArrayDeque<>();
    private final boolean flatSlowdown;
    private final DurationSampler wakeUpDelay;
    private int busy;
    private double slowdown;
    private long leastFairClock;
    private long readySequence;
    private int rousedCores;

    /**
     * The cores of a machine, all idle.
     *
     * @param kernel the clock
     * @param machine cores, slowdown and scheduler
     * @param threads number of threads that will ask for work
     * @param random stream of the wake-up delays
     * @throws stalesim.model.duration.MissingCalibrationException if threads have to share cores and the slice is
     *     unknown
     */
    public Cores(Kernel kernel, MachineDescription machine, int threads, UniformRandomProvider random) {
        this.kernel = kernel;
        this.machine = machine;
        boolean shared = !machine.dedicated() && threads > machine.cores();
        long sliceNs = shared ? machine.sliceNs() : Long.MAX_VALUE / 4;
        cores = new Core[shared ? machine.cores() : threads];
        for (int i = 0; i < cores.length; i++) {
            cores[i] = new Core(sliceNs);
            idle.add(cores[i]);
        }
        flatSlowdown = machine.slowdown().stream().distinct().count() == 1;
        slowdown = machine.slowdown(1);
        wakeUpDelay = machine.os().wakeUp().delay().sampler(random);
    }

    /** See {@link SimulatedThread#work}. */
    void work(SimulatedThread thread, long workNs) {
        thread.remaining = workNs + thread.surcharge;
        thread.surcharge = 0;
        thread.wantsCore = true;
        if (thread.running) {
            return;
        }
        if (thread.rousesCore) {
            thread.rousesCore = false;
            rousedCores--;
        }
        Core core = idle.poll();
        if (core != null) {
            setBusy(busy + 1);
            core.assign(thread, 0);
        } else {
            thread.fairClock = Math.max(thread.fairClock, leastFairClock);
            enqueue(thread);
            for (Core running : cores) {
                running.armSlice();
            }
        }
    }

    /**
     * Wakes a blocked thread at the expense of a running one. An idle core that no earlier call has roused is roused for
     * it; where there is none the thread waits for a core like others.
     */
    void wake(SimulatedThread blocked, SimulatedThread waker) {
        WakeUp wakeUp = machine.os().wakeUp();
        long begun = waker.surcharge;
        if (rousedCores < idle.size()) {
            rousedCores++;
            blocked.rousesCore = true;
            waker.surcharge += wakeUp.callNs();
            blocked.wakeAfter(begun + wakeUpDelay.nextNs());
        } else {
            waker.surcharge += wakeUp.busyCallNs();
            blocked.wakeAfter(begun + wakeUp.busyCallNs());
        }
    }

    /** Ends the present work of a running thread now. */
    void cutShort(SimulatedThread thread) {
        for (Core core : cores) {
            if (core.thread == thread) {
                core.cutShort();
            }
        }
    }

    private void enqueue(SimulatedThread thread) {
        thread.readySequence = readySequence++;
        ready.add(thread);
    }

    private SimulatedThread dequeue() {
        SimulatedThread thread = ready.poll();
        if (thread != null) {
            leastFairClock = Math.max(leastFairClock, thread.fairClock);
        }
        return thread;
    }

    private void setBusy(int count) {
        busy = count;
        if (flatSlowdown || count == 0) {
            return;
        }
        double factor = machine.slowdown(count);
        if (factor != slowdown) {
            for (Core core : cores) {
                core.settle();
            }
            slowdown = factor;
            for (Core core : cores) {
                core.expectCompletion();
            }
        }
    }

    /** One core; its events are the completion of work and the end of a slice. */
    private final class Core {
        private static final int COMPLETION = 0;
        private static final int SLICE_END = 1;
        private static final long NONE = -1;

        private final EventHandler events = this::onEvent;
        private final long sliceNs;
        private SimulatedThread thread;
        private long assignedAt;
        private long workingSince;
        private long sliceEnd;
        private long completion = NONE;
        private boolean sliceArmed;

        Core(long sliceNs) {
            this.sliceNs = sliceNs;
        }

        void assign(SimulatedThread next, long switchNs) {
            thread = next;
            next.running = true;
            assignedAt = kernel.now();
            workingSince = kernel.now() + switchNs;
            sliceEnd = workingSince + sliceNs;
            expectCompletion();
            if (!ready.isEmpty()) {
                armSlice();
            }
        }

        /** Books the work done since the last change of rate. */
        void settle() {
            if (completion != NONE) {
                kernel.cancel(completion);
                completion = NONE;
                long worked = Math.max(0, kernel.now() - workingSince);
                thread.remaining = Math.max(0, thread.remaining - worked * thread.speed() / slowdown);
                workingSince = Math.max(workingSince, kernel.now());
            }
        }

        void expectCompletion() {
            if (thread != null && thread.wantsCore && completion == NONE) {
                long needed = (long) Math.ceil(thread.remaining * slowdown / thread.speed());
                completion = kernel.schedule(workingSince - kernel.now() + needed, events, COMPLETION);
            }
        }

        void cutShort() {
            settle();
            thread.remaining = 0;
            workingSince = kernel.now();
            expectCompletion();
        }

        void armSlice() {
            if (thread != null && !sliceArmed) {
                sliceArmed = true;
                kernel.schedule(Math.max(0, sliceEnd - kernel.now()), events, SLICE_END);
            }
        }

        private void onEvent(int type) {
            if (type == COMPLETION) {
                complete();
            } else {
                endSlice();
            }
        }

        private void complete() {
            completion = NONE;
            workingSince = kernel.now();
            thread.wantsCore = false;
            thread.workDone();
            if (thread.wantsCore) {
                expectCompletion();
            } else {
                leave();
                thread = null;
                takeNext();
            }
        }

        private void leave() {
            thread.running = false;
            thread.fairClock += kernel.now() - assignedAt;
        }

        private void endSlice() {
            sliceArmed = false;
            if (thread == null || ready.isEmpty()) {
                return;
            }
            if (kernel.now() < sliceEnd) {
                armSlice();
                return;
            }
            settle();
            leave();
            enqueue(thread);
            assign(dequeue(), machine.os().contextSwitchNs());
        }

        private void takeNext() {
            SimulatedThread next = dequeue();
            if (next != null) {
                assign(next, machine.os().contextSwitchNs());
            } else {
                idle.add(this);
                setBusy(busy - 1);
            }
        }
    }
}
