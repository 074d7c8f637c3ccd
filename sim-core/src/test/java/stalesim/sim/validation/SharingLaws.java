package stalesim.sim.validation;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.queueing.MachineRepairman;
import stalesim.model.queueing.SingleServer;

/**
 * Threads that share one core in slices far shorter than their work: processor sharing, where mean times depend on the
 * mean work alone.
 *
 * <p>Shared processors do so exactly, in slices it takes an allowance.
 */
final class SharingLaws {

    private static final double WORK_NS = 1e6;
    private static final long SLICE_NS = (long) WORK_NS / 25;

    private static final double RHO = 0.5;
    private static final Machines.Shared SLICED = Machines.Shared.inSlices(1, SLICE_NS);
    private static final Machines.Shared EXACT = Machines.Shared.exactly(1);

    private SharingLaws() {}

    static List<Law> all() {
        List<Law> laws = new ArrayList<>();
        for (Machines.Shared core : List.of(SLICED, EXACT)) {
            laws.add(open(core, "equal work", new Deterministic((long) WORK_NS)));
            laws.add(open(core, "exponential work", new Exponential(WORK_NS)));
            laws.add(open(core, "gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)));
            laws.add(closed(core, "equal work", new Deterministic((long) WORK_NS)));
            laws.add(closed(core, "exponential work", new Exponential(WORK_NS)));
            laws.add(closed(core, "gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)));
        }
        return laws;
    }

    private static String name(Machines.Shared core) {
        return core.equals(EXACT) ? "Shared processors: " : "Cores in slices of 40 us: ";
    }

    /** How far a thread may be behind exact sharing for each of those present. */
    private static double slice(Machines.Shared core) {
        return core.equals(EXACT) ? 0 : SLICE_NS / WORK_NS;
    }

    private static Law open(Machines.Shared core, String name, DurationLaw work) {
        SingleServer theory = new SingleServer(RHO, 1, work.cv());
        var plan = new OpenSystem.Plan(core, WORK_NS / RHO, work, 3_000);
        // who is served its last may be a slice behind each of those present, rho / (1 - rho) on average
        return Law.of(
                        name(core) + name + ", rho = " + RHO + ": time (ms)",
                        "S / (1 - rho), any law of work",
                        theory.sharedTime(1),
                        replication -> new OpenSystem(plan, replication).meanTimeNs() / WORK_NS)
                .withBias(slice(core) * RHO / (1 - RHO));
    }

    private static Law closed(Machines.Shared core, String name, DurationLaw work) {
        var plan = new CoreSystem.Plan(6, core, 5 * WORK_NS, work, 1_500);
        double throughput = new MachineRepairman(6, 1, 5, 1).throughput();
        // a slice behind each of the 6 - 5 X present, and X = 6 / (5 + time)
        double behind = slice(core) * (6 - 5 * throughput);
        return Law.of(
                        name(core) + "6 threads, asleep for 5 ms, " + name + ": pieces per ms",
                        "birth-death chain, any law of work",
                        throughput,
                        replication -> new CoreSystem(plan, replication).throughput() * WORK_NS)
                .withBias(throughput * throughput / 6 * behind);
    }
}
