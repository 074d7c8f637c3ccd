package stalesim.sim.validation;

import java.util.List;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.queueing.ClosedNetwork;
import stalesim.model.queueing.DurationTransform;
import stalesim.model.queueing.MachineRepairman;
import stalesim.model.queueing.SharedLock;

/** Threads that come back again and again to mutexes or cores. Held, or worked, for 1 ms on average. */
final class ClosedLaws {

    private static final double HOLD_NS = 1e6;
    private static final long LONG_SPIN_NS = Machines.NEVER_NS;
    private static final int ROUNDS = 5_000;
    private static final String TAKACS = "Takacs: utilisation / b";
    private static final String REPAIRMAN = "birth-death chain: busy / S";

    private ClosedLaws() {}

    static List<Law> all() {
        DurationTransform equal = DurationTransform.deterministic(1);
        return List.of(
                lock("blocking, exponential holds", 0, new Exponential(HOLD_NS), DurationTransform.exponential(1)),
                lock("blocking, equal holds", 0, new Deterministic((long) HOLD_NS), equal),
                lock("spinning, equal holds", LONG_SPIN_NS, new Deterministic((long) HOLD_NS), equal),
                lock("blocking, gamma holds of cv 2", 0, new Gamma(HOLD_NS, 2), DurationTransform.gamma(1, 2)),
                locksInARow(),
                repairmen(10, 1, 8),
                repairmen(12, 3, 3));
    }

    private static Law lock(String name, long spinNs, DurationLaw hold, DurationTransform transform) {
        var plan = new LockSystem.Plan(8, new Exponential(7 * HOLD_NS), List.of(hold), spinNs, ROUNDS);
        return Law.of(
                "Mutex: 8 threads, 7 ms away, " + name + ": rounds per ms",
                TAKACS,
                new SharedLock(8, 7, 1, transform).throughput(),
                replication -> new LockSystem(plan, replication).throughput() * HOLD_NS);
    }

    private static Law locksInARow() {
        List<DurationLaw> holds = List.of(new Exponential(HOLD_NS), new Exponential(2 * HOLD_NS));
        var plan = new LockSystem.Plan(6, new Exponential(5 * HOLD_NS), holds, 0, ROUNDS);
        return Law.of(
                "Mutex: 6 threads, 5 ms away, exponential holds of 1 and 2 ms in a row: rounds per ms",
                "exact mean value analysis",
                new ClosedNetwork(5, List.of(1.0, 2.0)).solve(6).throughput(),
                replication -> new LockSystem(plan, replication).throughput() * HOLD_NS);
    }

    private static Law repairmen(int threads, int cores, int away) {
        var plan = new CoreSystem.Plan(
                threads, Machines.Shared.inTurn(cores), away * HOLD_NS, new Exponential(HOLD_NS), ROUNDS);
        return Law.of(
                "Cores: " + threads + " threads on " + cores + ", asleep for " + away + " ms: pieces per ms",
                REPAIRMAN,
                new MachineRepairman(threads, cores, away, 1).throughput(),
                replication -> new CoreSystem(plan, replication).throughput() * HOLD_NS);
    }
}
