package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.model.run.Execution;
import stalesim.scenario.plan.Cell;

/**
 * Does the simulated runs of a plan in parallel, in the order of its points. Whatever their number, only those of the
 * next cells are prepared at a time; runs of several points and cells are under way together.
 */
final class SimulatedRuns {

    /** Cells that are finished together: enough that waiting for the last of them costs little. */
    private static final int CELLS_AT_A_TIME = 512;

    private final Workshop workshop;
    private final Campaign campaign;
    private final Errands errands;
    private final Repeats repeats;

    SimulatedRuns(Workshop workshop, Campaign campaign, Errands errands) {
        this.workshop = workshop;
        this.campaign = campaign;
        this.errands = errands;
        this.repeats = new Repeats(campaign.store());
    }

    /** Does all that is missing; every machine is known. */
    void run() throws InterruptedException {
        List<Cell> cells = campaign.plan().under(Clock.SIMULATED);
        List<Job> all = repeats.jobs(cells);
        if (all.isEmpty()) {
            return;
        }
        errands.begin("simulated runs", all);
        for (int from = 0; from < cells.size(); from += CELLS_AT_A_TIME) {
            run(cells.subList(from, Math.min(cells.size(), from + CELLS_AT_A_TIME)));
        }
        errands.end();
    }

    private void run(List<Cell> cells) throws InterruptedException {
        List<Job> round = repeats.jobs(cells);
        while (!round.isEmpty()) {
            List<SimulationPool.Work> work = new ArrayList<>();
            round.forEach(job -> work.add(() -> run(job)));
            new SimulationPool(workshop.jobs()).doAll(work);
            round = repeats.jobs(cells);
            errands.more(round);
        }
    }

    private void run(Job job) throws InterruptedException {
        Cell cell = job.cell();
        MachineDescription machine = campaign.machines().of(cell);
        Execution execution =
                workshop.laboratory().simulated(machine, cell.mode(), cell.pace(), errands.onlooker(job));
        errands.finish(job, execution, environment(machine));
    }

    private Environment environment(MachineDescription machine) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("predicted machine", machine.name());
        facts.put("jdk", Runtime.version().toString());
        facts.put("revision", workshop.laboratory().revision());
        return new Environment(facts);
    }
}
