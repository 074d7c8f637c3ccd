package stalesim.sim.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The idle cores, and which of them the operating system gives to a thread. */
interface IdleCores {

    /** Takes the core that suits a thread best. */
    Core poll(SimulatedThread thread);

    /** Adds a core that has become idle. */
    void add(Core core);

    /** Takes one core, if it is idle; whether it was. */
    boolean remove(Core core);

    /** How many there are. */
    int size();

    /** Where all cores are alike: the one that was busy last, whose record is still in the caches. O(1). */
    final class Alike implements IdleCores {
        private final ArrayDeque<Core> cores = new ArrayDeque<>();

        @Override
        public Core poll(SimulatedThread thread) {
            return cores.pollLast();
        }

        @Override
        public void add(Core core) {
            cores.addLast(core);
        }

        @Override
        public boolean remove(Core core) {
            return cores.remove(core);
        }

        @Override
        public int size() {
            return cores.size();
        }
    }

    /**
     * Where cores share units and memory: one whose siblings are idle, then the one that the thread was on last, then
     * one of the socket with fewest busy cores, then the lowest number. O(idle cores).
     */
    final class Shared implements IdleCores {
        private final List<Core> cores = new ArrayList<>();
        private final Interference interference;

        Shared(Interference interference) {
            this.interference = interference;
        }

        @Override
        public Core poll(SimulatedThread thread) {
            if (cores.isEmpty()) {
                return null;
            }
            int best = 0;
            for (int i = 1; i < cores.size(); i++) {
                if (better(thread, cores.get(i), cores.get(best))) {
                    best = i;
                }
            }
            Core core = cores.remove(best);
            thread.lastCore = core;
            return core;
        }

        private boolean better(SimulatedThread thread, Core core, Core other) {
            int siblings = interference.busySiblings(core) - interference.busySiblings(other);
            if (siblings != 0) {
                return siblings < 0;
            }
            if ((core == thread.lastCore) != (other == thread.lastCore)) {
                return core == thread.lastCore;
            }
            int socket = interference.busyCoresOfSocket(core) - interference.busyCoresOfSocket(other);
            return socket != 0 ? socket < 0 : core.physical < other.physical;
        }

        @Override
        public void add(Core core) {
            cores.add(core);
        }

        @Override
        public boolean remove(Core core) {
            return cores.remove(core);
        }

        @Override
        public int size() {
            return cores.size();
        }
    }
}
