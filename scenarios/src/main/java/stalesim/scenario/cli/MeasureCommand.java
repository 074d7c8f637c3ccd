package stalesim.scenario.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.model.result.Clock;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.spec.Sweep;

/** {@code stalesim measure SCENARIO}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Do the real runs of a scenario alone.")
final class MeasureCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Mixin
    RunArguments arguments;

    MeasureCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sweep sweep = arguments.scenario.read().under(Set.of(Clock.REAL));
        return new ScenarioRun(laboratory, spec.commandLine(), arguments).run(sweep);
    }
}
