package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import stalesim.model.machine.MachineDescription;
import stalesim.model.run.RunSpec;
import stalesim.model.run.TrainingTask;
import stalesim.report.requirement.RequirementCheck;
import stalesim.report.table.RequirementTables;
import stalesim.report.table.TextTable;
import stalesim.scenario.forecast.StepOutlook;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.Campaign;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Progress;
import stalesim.scenario.runner.Runner;
import stalesim.scenario.runner.TaskLibrary;
import stalesim.scenario.runner.TracedRun;
import stalesim.scenario.runner.Undertaking;
import stalesim.scenario.runner.Workshop;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;
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

    int run(Sweep sweep) throws InterruptedException {
        return run(sweep, Optional.empty());
    }

    int run(Sweep sweep, Optional<TracedRun> traced) throws InterruptedException {
        Shard shard = arguments.shard();
        checkAsserts(sweep, shard);
        Undertaking undertaking = Undertaking.of(sweep, shard, laboratory, arguments.jobCount());
        Workshop workshop = undertaking.workshop();
        Plan plan = undertaking.plan();
        if (plan.part(shard).cells().isEmpty()) {
            throw new UsageException("--shard: " + shard + " is empty, as the plan has no more than "
                    + plan.cells().size() + " cells. Divide it into fewer parts.");
        }
        if (!shard.isWhole() && sweep.first().study().isPresent()) {
            throw new UsageException("--shard: a study is answered from all of its runs, and decides by them how many"
                    + " there are. Leave --shard out.");
        }
        List<String> notes = announce(undertaking);
        if (arguments.dryRun) {
            return ExitCode.DONE;
        }
        OutputFolder folder = arguments.folder(sweep.first().name());
        Undertaking.Done done = undertaking.run(folder, notes, arguments.resume, campaign -> {
            greet(campaign.store(), folder, command.getErr());
            run(campaign, workshop, folder);
        });
        List<RequirementCheck> checks = render(folder);
        if (traced.isPresent()) {
            trace(traced.get(), done.machines().of(traced.get().cell()), workshop.tasks());
        }
        return end(done.crashed(), checks);
    }

    /** Prints the plan, for which the objective is made and timed. Tells what is to be said of the first point. */
    private List<String> announce(Undertaking undertaking) {
        Sweep sweep = undertaking.sweep();
        Workshop workshop = undertaking.workshop();
        try (StageWatch stages = StageWatch.on(ProgressLine.on(command.getErr()))) {
            stages.accept("Making the objective and timing its gradients");
            List<String> notes = notes(undertaking);
            new PlanTable(sweep, undertaking.plan(), undertaking.shard(), workshop.costs())
                    .print(command.getErr(), workshop.jobs(), outlooks(sweep, workshop.tasks()));
            return notes;
        }
    }

    /** Thresholds ask of all runs, and there must be some. */
    private void checkAsserts(Sweep sweep, Shard shard) {
        if (arguments.asserts && sweep.first().requirements().isEmpty()) {
            throw new UsageException("--assert: " + sweep.first().name() + " states no thresholds. Add for instance"
                    + " assert: [ { figure: throughput-error, at-most: 0.2 } ].");
        }
        if (arguments.asserts && !shard.isWhole()) {
            throw new UsageException("--assert: a shard has a part of the runs alone. Leave --assert or --shard out.");
        }
    }

    /** What runs cost can only be told of one at a time. */
    private void run(Campaign campaign, Workshop workshop, OutputFolder folder) throws InterruptedException {
        PrintWriter err = command.getErr();
        Interruption watching =
                new Interruption(folder, campaign.store(), arguments.resumption(command.getCommandName(), folder), err);
        try {
            new Runner(workshop, ProgressLine.on(err)).run(campaign);
        } finally {
            watching.end();
        }
    }

    /** What is to be said of the first point's task. */
    private List<String> notes(Undertaking undertaking) {
        PrintWriter err = command.getErr();
        if (undertaking.sweep().first().objective().surrogate()) {
            err.println("Fitting a surrogate and checking it against its objective ...");
        }
        List<String> notes = undertaking.notes();
        notes.forEach(note -> err.println("Note: " + note + "."));
        return notes;
    }

    /** On the steps at the first and the last point. */
    private static Map<Point, StepOutlook> outlooks(Sweep sweep, TaskLibrary tasks) {
        Map<Point, StepOutlook> outlooks = new LinkedHashMap<>();
        List<Variant> variants = sweep.variants();
        for (Variant variant : List.of(variants.get(0), variants.get(variants.size() - 1))) {
            outlooks.computeIfAbsent(variant.point(), point -> outlook(variant.scenario(), tasks));
        }
        return outlooks;
    }

    private static StepOutlook outlook(Scenario scenario, TaskLibrary tasks) {
        return StepOutlook.of(scenario, tasks.of(scenario).task().objective());
    }

    private List<RequirementCheck> render(OutputFolder folder) {
        try (StageWatch stages = StageWatch.on(ProgressLine.on(command.getErr()))) {
            return new Rendering(folder, stages).render(command.getOut());
        }
    }

    private int end(int crashed, List<RequirementCheck> checks) {
        if (crashed > 0) {
            command.getErr()
                    .println(crashed + " runs crashed by an error of the program; the report counts them as crashed.");
            return ExitCode.INTERNAL;
        }
        List<RequirementCheck> missed = checks.stream().filter(check -> !check.met()).toList();
        if (arguments.asserts && !missed.isEmpty()) {
            command.getErr().println(missed.size() + " of " + checks.size() + " thresholds are missed:");
            command.getErr().print(TextTable.render(RequirementTables.table(missed)));
            command.getErr().flush();
            return ExitCode.MISSED;
        }
        return ExitCode.DONE;
    }

    private void trace(TracedRun traced, MachineDescription machine, TaskLibrary tasks) throws InterruptedException {
        PrintWriter err = command.getErr();
        TracedRun.Written written = write(traced, machine, tasks);
        err.println("The trace is in " + traced.file() + ", " + written.spans()
                + " spans. Open it at https://ui.perfetto.dev or chrome://tracing.");
        written.cutNs()
                .ifPresent(cutNs -> err.println("It ends after " + millis(cutNs) + " of " + millis(written.durationNs())
                        + " with the limit of " + traced.limit() + " spans; --trace-limit N sets another."));
    }

    private TracedRun.Written write(TracedRun traced, MachineDescription machine, TaskLibrary tasks)
            throws InterruptedException {
        TrainingTask task = tasks.of(traced.cell().variant().scenario()).task();
        RunSpec spec = traced.cell().spec(task, TracedRun.REPLICATION);
        String run = traced.key().toString();
        Progress progress = ProgressLine.on(command.getErr());
        progress.begin("tracing " + run, 1, 1);
        TracedRun.Written written = traced.write(
                laboratory, machine, spec, (updates, budget) -> progress.underWay(run, (double) updates / budget));
        progress.done(run, 1);
        progress.end();
        return written;
    }

    private static String millis(long ns) {
        return String.format(Locale.ROOT, "%.3f ms", ns / 1e6);
    }

    private static void greet(ResultStore store, OutputFolder folder, PrintWriter err) {
        if (store.droppedTornLine()) {
            err.println(folder.resultsFile() + ": the last line was cut short and is dropped; its run is done again.");
        }
        if (store.finished() > 0) {
            err.println("Resuming: " + store.finished() + " runs are finished already.");
        }
        err.println("Results go to " + folder.path());
    }
}
