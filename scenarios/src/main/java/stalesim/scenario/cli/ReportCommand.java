package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.store.OutputFolder;

/** {@code stalesim report DIR}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Render again from stored results.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder that stalesim has written.")
    Path folder;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        try (StageWatch stages = StageWatch.on(ProgressLine.on(command.getErr()))) {
            new Rendering(new OutputFolder(folder), stages).render(command.getOut());
        }
        return ExitCode.DONE;
    }
}
