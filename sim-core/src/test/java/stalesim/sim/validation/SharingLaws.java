package stalesim.sim.validation;

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
 * <p>A scheduler that shares exactly belongs here too, without the allowance for slices; links that are shared max-min
 * fairly are the same queue with messages for threads and bytes for work.
 */
final class SharingLaws {

    private static final double WORK_NS = 1e6;
    private static final long SLICE_NS = (long) WORK_NS / 25;

    private static final double RHO = 0.5;
    private static final Machines.Shared CORE = Machines.Shared.inSlices(1, SLICE_NS);

    private SharingLaws() {}

    static List<Law> all() {
        return List.of(
                open("exponential work", new Exponential(WORK_NS)),
                closed("equal work", new Deterministic((long) WORK_NS)),
                closed("exponential work", new Exponential(WORK_NS)),
                closed("gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)));
    }

    /**
     * Laws that depend on how much threads that arrive are taken to have had. {@code Cores} misses them: it does not
     * count what running threads have had since they were put on their cores, and gives one that finds an idle core
     * credit for all that others had before it came.
     */
    static List<Law> ofArrivals() {
        return List.of(
                open("equal work", new Deterministic((long) WORK_NS)),
                open("gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)));
    }

    private static Law open(String name, DurationLaw work) {
        SingleServer theory = new SingleServer(RHO, 1, work.cv());
        var plan = new OpenSystem.Plan(CORE, WORK_NS / RHO, work, 3_000);
        // who is served its last may be a slice behind each of those present, rho / (1 - rho) on average
        return Law.of(
                        "Cores in slices of 40 us: " + name + ", rho = " + RHO + ": time (ms)",
                        "S / (1 - rho), any law of work",
                        theory.sharedTime(1),
                        replication -> new OpenSystem(plan, replication).meanTimeNs() / WORK_NS)
                .withBias(SLICE_NS / WORK_NS * RHO / (1 - RHO));
    }

    private static Law closed(String name, DurationLaw work) {
        var plan = new CoreSystem.Plan(6, CORE, 5 * WORK_NS, work, 1_500);
        double throughput = new MachineRepairman(6, 1, 5, 1).throughput();
        // a slice behind each of the 6 - 5 X present, and X = 6 / (5 + time)
        double behind = SLICE_NS / WORK_NS * (6 - 5 * throughput);
        return Law.of(
                        "Cores in slices of 40 us: 6 threads, asleep for 5 ms, " + name + ": pieces per ms",
                        "birth-death chain, any law of work",
                        throughput,
                        replication -> new CoreSystem(plan, replication).throughput() * WORK_NS)
                .withBias(throughput * throughput / 6 * behind);
    }
}
