package stalesim.sim.machine;

import java.util.List;
import stalesim.sim.kernel.Kernel;

/** Which queue a thread joins that wants a core while none is idle, and which core helps another one out. */
interface RunQueues {

    /** The queue of a core. */
    RunQueue of(Core core);

    /** Takes an idle core for a thread that has none, or returns null if none is there for it. */
    default Core takeIdle(SimulatedThread thread, IdleCores idle) {
        return idle.poll(thread);
    }

    /** Where a thread joins that has been woken, by the thread of a core or (null) otherwise, or started. */
    RunQueue forWoken(SimulatedThread thread, Core waker);

    /** Where a thread joins whose slice on a core is over. */
    RunQueue forPreempted(SimulatedThread thread, Core core);

    /** A thread wants a core from now on, and belongs to a queue; of no consequence where there is one. */
    default void ready(SimulatedThread thread, RunQueue queue) {}

    /** A thread wants no core any more. */
    default void blocks(SimulatedThread thread) {}

    /** A thread belongs to another queue from now on. */
    default void moved(SimulatedThread thread, RunQueue queue) {}

    /** A queue whose threads a core that has long been idle may have, or null. */
    RunQueue toHelp(Core idle);

    /** One for all cores: nobody waits while a core is idle. */
    final class Common implements RunQueues {
        private final RunQueue queue;

        Common(List<Core> cores) {
            queue = new RunQueue(cores);
        }

        @Override
        public RunQueue of(Core core) {
            return queue;
        }

        @Override
        public RunQueue forWoken(SimulatedThread thread, Core waker) {
            return queue;
        }

        @Override
        public RunQueue forPreempted(SimulatedThread thread, Core core) {
            return queue;
        }

        @Override
        public RunQueue toHelp(Core idle) {
            return null;
        }
    }

    /**
     * One for each core. Who is woken while no core is idle goes back to the core that it was on last, unless that of
     * its waker has less to do even with it. What cores have to do is told by {@link LoadAverage}, which counts threads
     * that have just blocked as well: so a core may get one too many. At the end of a slice a thread moves if that
     * brings lengths nearer to each other.
     *
     * @see "the Linux kernel's kernel/sched/fair.c, wake_affine_weight, whose rule this is"
     */
    class Separate implements RunQueues {

        /** How much more than with the waker there must be to do where a thread comes from. */
        private static final double RELUCTANCE = 1.08;

        private final Kernel kernel;
        private final List<Core> cores;
        private final RunQueue[] queues;

        Separate(Kernel kernel, List<Core> cores) {
            this.kernel = kernel;
            this.cores = cores;
            queues = cores.stream().map(core -> new RunQueue(List.of(core))).toArray(RunQueue[]::new);
        }

        @Override
        public RunQueue of(Core core) {
            return queues[core.number];
        }

        @Override
        public RunQueue forWoken(SimulatedThread thread, Core waker) {
            if (thread.home == null) {
                return queues[shortest()];
            }
            if (waker == null || of(waker) == thread.home) {
                return thread.home;
            }
            long now = kernel.now();
            double own = thread.load.at(now);
            double there = of(waker).load.at(now) + own;
            double back = thread.home.load.at(now) - own;
            return there < RELUCTANCE * back ? of(waker) : thread.home;
        }

        @Override
        public void ready(SimulatedThread thread, RunQueue queue) {
            if (thread.load == null) {
                thread.load = new LoadAverage(1);
            }
            moved(thread, queue);
            changeLoad(thread, 1);
        }

        @Override
        public void blocks(SimulatedThread thread) {
            changeLoad(thread, -1);
        }

        private void changeLoad(SimulatedThread thread, int wanting) {
            thread.load.change(wanting, kernel.now());
            thread.home.load.change(wanting, kernel.now());
        }

        @Override
        public void moved(SimulatedThread thread, RunQueue queue) {
            if (thread.home == queue) {
                return;
            }
            if (thread.home != null) {
                thread.home.load.remove(thread.load, kernel.now());
            }
            queue.load.add(thread.load, kernel.now());
            thread.home = queue;
        }

        @Override
        public RunQueue forPreempted(SimulatedThread thread, Core core) {
            return shorter(queues[shortest()], of(core));
        }

        /**
         * Another queue if it is shorter than that of a core that has just lost its thread, otherwise its own. An idle
         * core comes for a thread, and is given none.
         */
        final RunQueue shorter(RunQueue other, RunQueue own) {
            int load = load(other.core().number);
            return 0 < load && load < own.size() ? other : own;
        }

        @Override
        public RunQueue toHelp(Core idle) {
            RunQueue longest = of(idle);
            for (RunQueue queue : queues) {
                if (queue.size() > longest.size()) {
                    longest = queue;
                }
            }
            return longest.isEmpty() ? null : longest;
        }

        private int shortest() {
            int shortest = 0;
            for (int i = 1; i < queues.length; i++) {
                if (load(i) < load(shortest)) {
                    shortest = i;
                }
            }
            return shortest;
        }

        /** Threads that wait for a core or are on it. */
        private int load(int core) {
            return queues[core].size() + (cores.get(core).thread == null ? 0 : 1);
        }
    }

    /**
     * One for each core. Who is woken goes back to the core that it was given first, whatever there is to do there and
     * whoever is idle. Who has been fetched by another core meanwhile is back with the next wake-up, or at the end of a
     * slice if there is less to do: real kernels look every few milliseconds whether threads are spread evenly, counting
     * those that are blocked for a moment, which nothing here does.
     */
    final class Sticky extends Separate {

        Sticky(Kernel kernel, List<Core> cores) {
            super(kernel, cores);
        }

        @Override
        public Core takeIdle(SimulatedThread thread, IdleCores idle) {
            if (thread.home == null) {
                return super.takeIdle(thread, idle);
            }
            Core own = thread.home.core();
            return idle.remove(own) ? own : null;
        }

        @Override
        public RunQueue forWoken(SimulatedThread thread, Core waker) {
            return thread.home == null ? super.forWoken(thread, waker) : thread.home;
        }

        @Override
        public RunQueue forPreempted(SimulatedThread thread, Core core) {
            return shorter(thread.home, of(core));
        }

        @Override
        public void moved(SimulatedThread thread, RunQueue queue) {
            if (thread.home == null) {
                super.moved(thread, queue);
            }
        }
    }
}
