package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.store.OutputFolder;

/** The arguments of every command that does runs. */
final class RunArguments {

    @Mixin
    ScenarioArguments scenario;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go; without it stalesim-out/NAME, numbered if that exists.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", description = "Threads for simulated runs; one a core by default.")
    Optional<Integer> jobs = Optional.empty();

    @Option(names = "--resume", description = "Keep the finished runs in the folder and do the others.")
    boolean resume;

    @Option(names = "--dry-run", description = "Check the scenario, print the plan with its cost, and stop.")
    boolean dryRun;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Do every N-th cell of the plan only, from the I-th on; stalesim merge puts the parts together.")
    Optional<String> shard = Optional.empty();

    @Option(
            names = "--assert",
            description = "Exit with 3 if a threshold is missed that the scenario states under assert.")
    boolean asserts;

    /** The part of the plan that is to be done. */
    Shard shard() {
        return shard.map(text -> Shard.parse(text)
                        .orElseThrow(() -> new UsageException("--shard: " + text
                                + " must be I/N with 1 <= I <= N, such as 2/4.")))
                .orElse(Shard.WHOLE);
    }

    int jobCount() {
        int count = jobs.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1) {
            throw new UsageException("--jobs: " + count + " must be >= 1. Leave it out to use every core.");
        }
        return count;
    }

    OutputFolder folder(String name) {
        return out.map(OutputFolder::new).orElseGet(() -> OutputFolder.byDefault(name, resume));
    }

    /** The command line that goes on where this one stopped. */
    String resumption(String command, OutputFolder folder) {
        String part = shard.map(text -> " --shard " + text).orElse("");
        return "stalesim " + command + " " + scenario.typed() + part + " --out "
                + ScenarioArguments.quoted(folder.path().toString()) + " --resume";
    }
}
