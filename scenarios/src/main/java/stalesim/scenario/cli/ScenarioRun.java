package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import stalesim.model.machine.MachineDescription;
import stalesim.model.run.RunSpec;
import stalesim.model.run.TrainingTask;
import stalesim.report.requirement.RequirementCheck;
import stalesim.report.table.RequirementTables;
import stalesim.report.table.TextTable;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.Campaign;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Progress;
import stalesim.scenario.runner.Runner;
import stalesim.scenario.runner.TracedRun;
import stalesim.scenario.runner.Undertaking;
import stalesim.scenario.runner.Workshop;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Sweep;
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
        OutputFolder folder = arguments.folder(sweep.first().name());
        Foreword foreword = announce(undertaking, folder);
        if (arguments.dryRun) {
            return ExitCode.DONE;
        }
        Undertaking.Done done = undertaking.run(folder, foreword.noted().toList(), arguments.resume, campaign -> {
            greet(campaign.store(), folder, command.getErr());
            run(campaign, workshop, folder);
        });
        List<RequirementCheck> checks = render(folder);
        if (traced.isPresent()) {
            trace(traced.get(), done.machines().of(traced.get().cell()), workshop.tasks());
        }
        return end(done.crashed(), checks);
    }

    /** Prints the plan, for which objectives are made and timed, and what is to be said of it. */
    private Foreword announce(Undertaking undertaking, OutputFolder folder) {
        Workshop workshop = undertaking.workshop();
        try (StageWatch stages = StageWatch.on(ProgressLine.on(command.getErr()))) {
            stages.accept("Making the objective and timing its gradients");
            Foreword foreword = foreword(undertaking);
            new PlanTable(undertaking.sweep(), undertaking.plan(), undertaking.shard(), workshop.costs())
                    .print(command.getErr(), workshop.jobs());
            tell(foreword, undertaking.shard(), folder);
            return foreword;
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

    private Foreword foreword(Undertaking undertaking) {
        if (undertaking.sweep().first().objective().surrogate()) {
            command.getErr().println("Fitting a surrogate and checking it against its objective ...");
        }
        undertaking.checkMemory();
        return Foreword.of(undertaking.sweep(), undertaking.workshop().tasks());
    }

    /** In full unless it was told before: paragraphs that repeat with every shard are not read. */
    private void tell(Foreword foreword, Shard shard, OutputFolder folder) {
        PrintWriter err = command.getErr();
        foreword.outlook().summaries().forEach(summary -> err.println("  " + summary));
        if (!arguments.dryRun && arguments.resume && Files.exists(folder.resultsFile())) {
            foreword.recall(err, "when the results were begun");
        } else if (!arguments.dryRun && shard.number() > 1) {
            foreword.recall(err, "by shard 1/" + shard.of());
        } else {
            foreword.tell(err);
        }
        err.flush();
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
