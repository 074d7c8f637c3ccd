package stalesim.sim.machine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Which queue a thread joins that wants a core while none is idle, and which core helps another one out. */
interface RunQueues {

    /** The queue of a core. */
    RunQueue of(Core core);

    /** Where a thread joins that has been woken or started. */
    RunQueue forWoken();

    /** Where a thread joins whose slice on a core is over. */
    RunQueue forPreempted(Core core);

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
        public RunQueue forWoken() {
            return queue;
        }

        @Override
        public RunQueue forPreempted(Core core) {
            return queue;
        }

        @Override
        public RunQueue toHelp(Core idle) {
            return null;
        }
    }

    /**
     * One for each core. Who is woken should join the shortest, a share of them is put on one of the others by mistake.
     * At the end of a slice a thread moves if that brings lengths nearer to each other.
     */
    final class Separate implements RunQueues {
        private final List<Core> cores;
        private final RunQueue[] queues;
        private final double misplaced;
        private final UniformRandomProvider random;

        Separate(List<Core> cores, double misplaced, UniformRandomProvider random) {
            this.cores = cores;
            this.misplaced = misplaced;
            this.random = random;
            queues = cores.stream().map(core -> new RunQueue(List.of(core))).toArray(RunQueue[]::new);
        }

        @Override
        public RunQueue of(Core core) {
            return queues[core.number];
        }

        @Override
        public RunQueue forWoken() {
            int shortest = shortest();
            if (queues.length > 1 && random.nextDouble() < misplaced) {
                int other = random.nextInt(queues.length - 1);
                return queues[other < shortest ? other : other + 1];
            }
            return queues[shortest];
        }

        /** The core itself has just lost its thread. An idle one comes for a thread, and is given none. */
        @Override
        public RunQueue forPreempted(Core core) {
            RunQueue own = of(core);
            int shortest = shortest();
            return 0 < load(shortest) && load(shortest) < own.size() ? queues[shortest] : own;
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
}
