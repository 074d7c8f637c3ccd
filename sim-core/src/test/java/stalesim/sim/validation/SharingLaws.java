package stalesim.sim.validation;

import java.util.List;
import stalesim.model.machine.Deterministic;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.Exponential;
import stalesim.model.machine.Gamma;
import stalesim.model.queueing.MachineRepairman;
import stalesim.model.queueing.SingleServer;

/**
 * Threads that share one core in slices far shorter than their work: processor sharing, where mean times depend on the
 * mean work alone. A scheduler that shares exactly belongs here too, without the allowance for slices.
 */
final class SharingLaws {

    private static final double WORK_NS = 1e6;
    private static final long SLICE_NS = (long) WORK_NS / 40;

    private SharingLaws() {}

    static List<Law> all() {
        return List.of(
                open("equal work", new Deterministic((long) WORK_NS)),
                open("exponential work", new Exponential(WORK_NS)),
                open("gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)),
                closed("equal work", new Deterministic((long) WORK_NS)),
                closed("exponential work", new Exponential(WORK_NS)),
                closed("gamma work of cv 1.5", new Gamma(WORK_NS, 1.5)));
    }

    private static Law open(String name, DurationLaw work) {
        SingleServer theory = new SingleServer(0.6, 1, work.cv());
        var plan = new OpenSystem.Plan(1, SLICE_NS, WORK_NS / 0.6, work, 4_000);
        // who arrives or is served its last may be a slice behind each of those present
        return Law.of(
                        "Cores in slices of 25 us: " + name + ", rho = 0.6: time (ms)",
                        "S / (1 - rho), any law of work",
                        theory.sharedTime(1),
                        replication -> new OpenSystem(plan, replication).meanTimeNs() / WORK_NS)
                .withBias(SLICE_NS / WORK_NS * 0.6 / (1 - 0.6));
    }

    private static Law closed(String name, DurationLaw work) {
        var plan = new CoreSystem.Plan(6, 1, SLICE_NS, 5 * WORK_NS, work, 4_000);
        return Law.of(
                "Cores in slices of 25 us: 6 threads, asleep for 5 ms, " + name + ": pieces per ms",
                "birth-death chain, any law of work",
                new MachineRepairman(6, 1, 5, 1).throughput(),
                replication -> new CoreSystem(plan, replication).throughput() * WORK_NS);
    }
}
