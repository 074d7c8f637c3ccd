package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.machine.MachineDescription;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.read.ScenarioLibrary;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Tasks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.store.OutputFolder;

/** {@code stalesim calibrate [SCENARIO]}. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Measure this machine for a scenario's objective and algorithms; JSON.")
final class CalibrateCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "quickstart",
            description = "A file, or the name of a bundled scenario; ${DEFAULT-VALUE} by default.")
    String scenario;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there rather than to standard output.")
    Optional<Path> out = Optional.empty();

    CalibrateCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        Scenario wanted = ScenarioReader.read(ScenarioLibrary.open(scenario), List.of());
        out.ifPresent(OutputFolder::checkWritable);
        spec.commandLine().getErr().println("Warming up and calibrating this machine ...");
        MachineDescription machine = laboratory
                .calibration(Tasks.of(wanted), wanted.algorithms(), wanted.seed())
                .complete();
        if (out.isPresent()) {
            OutputFolder.writeMachine(out.get(), machine);
        } else {
            spec.commandLine().getOut().print(Json.pretty(MachineJson.write(machine)));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }
}
