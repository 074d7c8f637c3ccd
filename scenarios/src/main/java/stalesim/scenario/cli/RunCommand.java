package stalesim.scenario.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.scenario.runner.Laboratory;

/** {@code stalesim run SCENARIO}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Calibrate, simulate, measure, compare and report, as the scenario asks.",
        footer = {"", "For instance: stalesim run quickstart --set workers=[1,2,4] --out results"})
final class RunCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Mixin
    RunArguments arguments;

    RunCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new ScenarioRun(laboratory, spec.commandLine(), arguments).run(arguments.scenario.read());
    }
}
