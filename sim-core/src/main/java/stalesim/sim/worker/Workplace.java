package stalesim.sim.worker;

import java.util.List;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;

/** What all workers of a run have in common: the clock, the cores, the cycle that they repeat, and the ledger. */
public final class Workplace {

    final Kernel kernel;
    final Cores cores;
    final Course[] cycle;
    final TimeLedger ledger;

    /**
     * Of a run.
     *
     * @param kernel the clock
     * @param cores that the workers compete for
     * @param cycle at least one course, and one that takes time
     * @param ledger of the workers' time
     */
    public Workplace(Kernel kernel, Cores cores, List<Course> cycle, TimeLedger ledger) {
        this.kernel = kernel;
        this.cores = cores;
        this.cycle = cycle.toArray(new Course[0]);
        this.ledger = ledger;
    }
}
