package stalesim.sim.store;

import java.util.Comparator;
import stalesim.model.machine.MachineDescription;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.machine.Mutex;
import stalesim.sim.machine.SimulatedThread;
import stalesim.sim.machine.WaitingLine;
import stalesim.sim.worker.SimulatedWorker;

/** The lock of a shared model: who waits for it gets it in the order that the machine states. */
public final class ModelLock {

    /** Readers first, then whoever has the newest view. */
    private static final Comparator<SimulatedThread> FRESHEST_FIRST = Comparator.comparingLong(
            thread -> thread instanceof SimulatedWorker worker ? -freshness(worker) : 0);

    /** Rank 0 after all others. */
    private static final Comparator<SimulatedThread> FIRST_RANK_LAST = Comparator.comparing(
            thread -> thread instanceof SimulatedWorker worker && worker.rank() == 0);

    private ModelLock() {}

    /**
     * The lock of a run.
     *
     * @param machine with spin time and policy
     * @param streams of the run
     * @return a free mutex
     */
    public static Mutex of(MachineDescription machine, RandomStreams streams) {
        WaitingLine line =
                switch (machine.lock().order()) {
                    case FIRST_COME -> WaitingLine.firstCome();
                    case LAST_COME -> WaitingLine.lastCome();
                    case RANDOM -> WaitingLine.uniform(
                            streams.stream(RandomStreams.WHOLE_RUN, Purpose.LOCK_ORDER));
                    case FRESHEST -> WaitingLine.ordered(FRESHEST_FIRST);
                    case ADVERSARIAL -> WaitingLine.ordered(FIRST_RANK_LAST);
                };
        return new Mutex(machine.os().spins().lockNs(), line, machine.lock().handOver());
    }

    private static long freshness(SimulatedWorker worker) {
        boolean updates = worker.course() instanceof LockedAccess locked
                && locked.access() instanceof LockedStore.WholeUpdate;
        return updates ? worker.state().version() : Long.MAX_VALUE;
    }
}
