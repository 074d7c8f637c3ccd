package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.model.run.Execution;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/**
 * Does every run of a plan that is not in the store yet.
 *
 * <p>Order: real runs one after the other with nothing beside them, then simulated runs in parallel. The passes of the
 * calibration lie between the rounds of real runs, because a machine's speed drifts; the simulation is told the
 * calibration, which knows runs of one worker alone, and no measurement. Repetitions go round all cells before any cell
 * is repeated, so that drift falls on all alike.
 */
public final class Runner {

    private final Laboratory laboratory;
    private final Progress progress;
    private final int jobs;

    /**
     * With its surroundings.
     *
     * @param laboratory where runs are done
     * @param progress told how far it has come
     * @param jobs threads for simulated runs, &gt;= 1
     */
    public Runner(Laboratory laboratory, Progress progress, int jobs) {
        this.laboratory = laboratory;
        this.progress = progress;
        this.jobs = jobs;
    }

    /**
     * Does the runs and puts the results into plan order.
     *
     * @param scenario what is asked for
     * @param task its task
     * @param folder where the calibration is kept
     * @param store where results are kept; closed at the end
     * @return the machine that was simulated, or empty if none was
     * @throws InterruptedException if interrupted; finished runs are kept
     */
    public Optional<MachineDescription> run(
            Scenario scenario, TrainingTask task, OutputFolder folder, ResultStore store) throws InterruptedException {
        Attempt attempt = new Attempt(scenario, task, store);
        Plan plan = Plan.of(scenario);
        Optional<MachineDescription> machine = measure(attempt, plan, folder);
        if (machine.isPresent()) {
            runSimulated(attempt, plan.under(Clock.SIMULATED), machine.get());
        }
        store.finish(attempt.repeats.wanted(plan.cells()));
        return machine;
    }

    /** Everything that needs the real machine; returns the one to simulate, if any is. */
    private Optional<MachineDescription> measure(Attempt attempt, Plan plan, OutputFolder folder)
            throws InterruptedException {
        boolean simulates = !plan.under(Clock.SIMULATED).isEmpty();
        List<Cell> cells = plan.under(Clock.REAL);
        Optional<MachineDescription> known = attempt.scenario.machine() instanceof MachineSpec.Stated stated
                ? Optional.of(stated.machine())
                : folder.calibration();
        boolean calibrates = simulates && known.isEmpty();
        boolean measures = !attempt.round(cells).isEmpty();
        Calibration calibration = laboratory.calibration(
                attempt.task, attempt.scenario.algorithms(), attempt.scenario.seed());
        if (calibrates && !measures) {
            progress.say("Warming up and calibrating this machine");
            calibration.complete();
            return Optional.of(kept(calibration, folder));
        }
        if (measures) {
            progress.say(calibrates ? "Warming up; calibration goes on between real runs" : "Warming up");
            calibration.warmUp();
            runReal(attempt, cells, calibrates ? calibration::pass : () -> {});
        }
        if (calibrates) {
            calibration.pass();
            return Optional.of(kept(calibration, folder));
        }
        return simulates ? known : Optional.empty();
    }

    private static MachineDescription kept(Calibration calibration, OutputFolder folder) {
        MachineDescription machine = calibration.machine();
        folder.keepCalibration(machine, calibration.estimates());
        return machine;
    }

    private void runReal(Attempt attempt, List<Cell> cells, SimulationPool.Work beforeEachRepetition)
            throws InterruptedException {
        Environment environment = laboratory.environment();
        Workforce workforce = attempt.scenario.machine().workforce();
        List<Job> round = attempt.round(cells);
        while (!round.isEmpty()) {
            begin(attempt, "real runs", round);
            int repetition = -1;
            for (Job job : round) {
                if (job.replication != repetition) {
                    repetition = job.replication;
                    beforeEachRepetition.run();
                }
                Execution execution = laboratory.real(job.cell.mode(), job.cell.pace(), workforce);
                attempt.finish(job, execution, environment);
            }
            progress.end();
            round = attempt.round(cells);
        }
    }

    private void runSimulated(Attempt attempt, List<Cell> cells, MachineDescription machine)
            throws InterruptedException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("predicted machine", machine.name());
        facts.put("jdk", Runtime.version().toString());
        facts.put("revision", laboratory.revision());
        Environment environment = new Environment(facts);
        List<Job> round = attempt.round(cells);
        while (!round.isEmpty()) {
            begin(attempt, "simulated runs", round);
            List<SimulationPool.Work> work = new ArrayList<>();
            for (Job job : round) {
                work.add(() -> attempt.finish(
                        job, laboratory.simulated(machine, job.cell.mode(), job.cell.pace()), environment));
            }
            new SimulationPool(jobs).doAll(work);
            progress.end();
            round = attempt.round(cells);
        }
    }

    private void begin(Attempt attempt, String what, List<Job> round) {
        double work = round.stream().mapToDouble(job -> attempt.cost.runNs(job.cell)).sum();
        progress.begin(what, round.size(), work);
    }

    /** One repetition of a cell that is to be done. */
    private record Job(Cell cell, int order, int replication) {
        RunKey key() {
            return cell.key(replication);
        }
    }

    /** What stays the same while a plan is done. */
    private final class Attempt {
        private final Scenario scenario;
        private final TrainingTask task;
        private final ResultStore store;
        private final Repeats repeats;
        private final CostEstimate cost;
        private final String hash;

        Attempt(Scenario scenario, TrainingTask task, ResultStore store) {
            this.scenario = scenario;
            this.task = task;
            this.store = store;
            this.repeats = new Repeats(store);
            this.cost = new CostEstimate(scenario, task, jobs);
            this.hash = ScenarioJson.hash(scenario);
        }

        /** What has to be done next, first repetitions of all cells first. */
        List<Job> round(List<Cell> cells) {
            List<Job> round = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                for (int replication : repeats.missing(cells.get(i))) {
                    round.add(new Job(cells.get(i), i, replication));
                }
            }
            round.sort(Comparator.comparingInt(Job::replication).thenComparingInt(Job::order));
            return round;
        }

        void finish(Job job, Execution execution, Environment environment) throws InterruptedException {
            RunSpec spec = job.cell.spec(scenario, task, job.replication);
            CompletedRun run = execution.run(spec);
            run.failure().ifPresent(cause -> progress.say(job.key() + " crashed and is counted as such: " + cause));
            store.append(new StoredResult(run.result(), environment, hash));
            progress.done(job.key().toString(), cost.runNs(job.cell));
        }
    }
}
