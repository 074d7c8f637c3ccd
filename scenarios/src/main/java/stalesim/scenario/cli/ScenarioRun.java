package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Outcome;
import stalesim.model.run.RunSpec;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.forecast.StepOutlook;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.CostEstimate;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Runner;
import stalesim.scenario.runner.Tasks;
import stalesim.scenario.runner.TracedRun;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/** Does a scenario from its plan to its report. */
final class ScenarioRun {

    private final Laboratory laboratory;
    private final CommandLine command;
    private final RunArguments arguments;

    ScenarioRun(Laboratory laboratory, CommandLine command, RunArguments arguments) {
        this.laboratory = laboratory;
        this.command = command;
        this.arguments = arguments;
    }

    int run(Scenario scenario) throws InterruptedException {
        return run(scenario, Optional.empty());
    }

    int run(Scenario scenario, Optional<TracedRun> traced) throws InterruptedException {
        PrintWriter err = command.getErr();
        int jobs = arguments.jobCount();
        if (scenario.objective().surrogate()) {
            err.println("Fitting a surrogate and checking it against its objective ...");
        }
        Tasks made = Tasks.of(scenario);
        TrainingTask task = made.task();
        made.notes().forEach(note -> err.println("Note: " + note + "."));
        new PlanTable(scenario, Plan.of(scenario), new CostEstimate(scenario, task, jobs))
                .print(err, jobs, StepOutlook.of(scenario, task.objective()));
        if (arguments.dryRun) {
            return ExitCode.DONE;
        }
        OutputFolder folder = arguments.folder(scenario.name());
        folder.prepare(scenario, made.notes(), arguments.resume);
        Optional<MachineDescription> machine;
        long crashed;
        try (ResultStore store = ResultStore.open(folder.resultsFile())) {
            greet(store, folder, err);
            Interruption watching =
                    new Interruption(folder, store, arguments.resumption(command.getCommandName(), folder), err);
            try {
                machine = new Runner(laboratory, ProgressLine.on(err), jobs).run(scenario, task, folder, store);
            } finally {
                watching.end();
            }
            crashed = store.results().stream()
                    .filter(stored -> stored.result().outcome() == Outcome.CRASHED)
                    .count();
        }
        try (StageWatch stages = StageWatch.on(ProgressLine.on(err))) {
            new Rendering(folder, stages).render(command.getOut());
        }
        if (traced.isPresent() && machine.isPresent()) {
            trace(traced.get(), machine.get(), traced.get().cell().spec(scenario, task, TracedRun.REPLICATION));
        }
        if (crashed > 0) {
            err.println(crashed + " runs crashed by an error of the program; the report counts them as crashed.");
            return ExitCode.INTERNAL;
        }
        return ExitCode.DONE;
    }

    private void trace(TracedRun traced, MachineDescription machine, RunSpec spec) throws InterruptedException {
        PrintWriter err = command.getErr();
        err.println("Tracing " + traced.key() + " ...");
        TracedRun.Written written = traced.write(laboratory, machine, spec);
        err.println("The trace is in " + traced.file() + ", " + written.spans()
                + " spans. Open it at https://ui.perfetto.dev or chrome://tracing.");
        written.cutNs()
                .ifPresent(cutNs -> err.println("It ends after " + millis(cutNs) + " of " + millis(written.durationNs())
                        + " with the limit of " + traced.limit() + " spans; --trace-limit N sets another."));
    }

    private static String millis(long ns) {
        return String.format(Locale.ROOT, "%.3f ms", ns / 1e6);
    }

    private static void greet(ResultStore store, OutputFolder folder, PrintWriter err) {
        if (store.droppedTornLine()) {
            err.println(folder.resultsFile() + ": the last line was cut short and is dropped; its run is done again.");
        }
        if (!store.results().isEmpty()) {
            err.println("Resuming: " + store.results().size() + " runs are finished already.");
        }
        err.println("Results go to " + folder.path());
    }
}
