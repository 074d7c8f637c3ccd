package stalesim.scenario.runner;

import java.util.List;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/**
 * A scenario, or a part of it, from its plan to its results, whoever asks for it.
 *
 * @param sweep the scenario
 * @param plan all of its runs
 * @param shard the part of them that is done
 * @param workshop what they are done with
 */
public record Undertaking(Sweep sweep, Plan plan, Shard shard, Workshop workshop) {

    /** How runs are done, and what is told of them meanwhile. */
    @FunctionalInterface
    public interface Doing {

        /**
         * Does all runs.
         *
         * @param campaign which, with the store that holds what is finished already
         * @throws InterruptedException if interrupted; finished runs are kept
         */
        void of(Campaign campaign) throws InterruptedException;
    }

    /**
     * What came of it, besides the results.
     *
     * @param machines what simulated runs were told
     * @param crashed how many runs an error of the program ended
     */
    public record Done(Machines machines, int crashed) {}

    /**
     * With nothing loaded and nothing measured yet.
     *
     * @param sweep the scenario
     * @param shard the part of it that is done
     * @param laboratory where runs are done
     * @param jobs threads for simulated runs, &gt;= 1; a study that tells what runs cost takes one
     * @return nothing is done yet
     * @throws HeapException if a run needs more memory than there is
     */
    public static Undertaking of(Sweep sweep, Shard shard, Laboratory laboratory, int jobs) {
        Plan plan = Plan.of(sweep);
        HeapCheck.ofThisProcess().check(plan.part(shard));
        return new Undertaking(sweep, plan, shard, Workshop.of(laboratory, StudyCare.jobs(sweep, jobs)));
    }

    /**
     * Looks at what the first point trains.
     *
     * @throws HeapException if a run needs more memory than there is
     */
    public void checkMemory() {
        HeapCheck.ofThisProcess().check(plan.part(shard), sweep.first(), workshop.tasks());
    }

    /**
     * Does what is not done yet.
     *
     * @param folder where results go
     * @param notes what is to be said of what is trained
     * @param resume whether results that are there already are wanted
     * @param doing does the runs
     * @return what came of it
     * @throws stalesim.scenario.store.StoreException if the folder cannot be written, holds results although {@code
     *     resume} is false, or holds those of another scenario
     * @throws InterruptedException if interrupted; finished runs are kept
     */
    public Done run(OutputFolder folder, List<String> notes, boolean resume, Doing doing)
            throws InterruptedException {
        String hash = folder.prepare(sweep, shard, notes, resume);
        folder.plan().write(plan.cells().stream().map(Cell::runs));
        Machines machines = new Machines(folder);
        StudyCare care = new StudyCare(sweep, folder);
        int crashed;
        try (ResultStore store = ResultStore.open(folder.resultsFile())) {
            doing.of(care.campaign(plan.part(shard), hash, machines, store));
            crashed = store.crashed();
        }
        care.keepPremises(machines, workshop.tasks());
        return new Done(machines, crashed);
    }
}
