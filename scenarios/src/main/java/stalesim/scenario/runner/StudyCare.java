package stalesim.scenario.runner;

import java.util.List;
import stalesim.model.study.Scalability;
import stalesim.model.study.limit.Premise;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/**
 * What a scenario's study needs around its runs: more repetitions, a look at what they cost, premises of predictions.
 *
 * @param sweep the scenario
 * @param folder where its results go
 */
public record StudyCare(Sweep sweep, OutputFolder folder) {

    /**
     * Threads for simulated runs.
     *
     * @param sweep the scenario
     * @param wanted how many there may be
     * @return 1 where it is told what each run costs
     */
    public static int jobs(Sweep sweep, int wanted) {
        return tellsCosts(sweep) ? 1 : wanted;
    }

    private static boolean tellsCosts(Sweep sweep) {
        return sweep.first().study().filter(Scalability.class::isInstance).isPresent();
    }

    /**
     * The runs of a plan, with what the study wants of them.
     *
     * @param plan the runs
     * @param hash identity of the scenario with its sweep
     * @param machines what simulated runs are told
     * @param store where results are kept
     * @return what is to be done
     */
    public Campaign campaign(Plan plan, String hash, Machines machines, ResultStore store) {
        Meter meter = tellsCosts(sweep) ? new UsageMeter(folder.usageFile()::append) : Meter.NONE;
        return new Campaign(plan, hash, machines, store, StudyRounds.of(sweep.first(), folder), meter);
    }

    /**
     * Keeps what predictions are made from, once all machines are known.
     *
     * @param machines those of the runs
     * @param tasks with the data
     */
    public void keepPremises(Machines machines, TaskLibrary tasks) {
        List<Premise> premises = new StudyPremises(machines, tasks).of(sweep);
        if (!premises.isEmpty()) {
            folder.premises().write(premises);
        }
    }
}
