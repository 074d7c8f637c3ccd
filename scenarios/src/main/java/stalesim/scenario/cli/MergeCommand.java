package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.ShardMerge;
import stalesim.scenario.store.OutputFolder;

/** {@code stalesim merge --out DIR DIR1 DIR2 ...}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Put the results of run --shard together, and render their report.")
final class MergeCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 10;

    @Spec
    CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; must not hold results.")
    Path out;

    @Parameters(arity = "1..*", paramLabel = "SHARD", description = "Folders that run --shard I/N has written.")
    List<Path> shards = new ArrayList<>();

    @Override
    public Integer call() {
        OutputFolder target = new OutputFolder(out);
        List<RunKey> missing = new ShardMerge(
                        target, shards.stream().map(OutputFolder::new).toList())
                .merge();
        try (StageWatch stages = StageWatch.on(ProgressLine.on(spec.commandLine().getErr()))) {
            new Rendering(target, stages).render(spec.commandLine().getOut());
        }
        tell(missing);
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private void tell(List<RunKey> missing) {
        PrintWriter err = spec.commandLine().getErr();
        missing.stream().limit(MOST_NAMED).forEach(key -> err.println("Missing: " + key));
        if (missing.size() > MOST_NAMED) {
            err.println("... and " + (missing.size() - MOST_NAMED) + " more cells.");
        }
        if (!missing.isEmpty()) {
            err.println(missing.size() + " cells are not finished. Finish their shards with --resume and merge again"
                    + " into another folder, or do the rest with: stalesim run SCENARIO --out "
                    + ScenarioArguments.quoted(out.toString()) + " --resume");
        }
        err.flush();
    }
}
