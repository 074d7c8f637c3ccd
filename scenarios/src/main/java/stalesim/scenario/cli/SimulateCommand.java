package stalesim.scenario.cli;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.model.result.Clock;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.TracedRun;
import stalesim.scenario.spec.Sweep;

/** {@code stalesim simulate SCENARIO}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Do the simulated runs of a scenario alone.",
        footer = {"", "For instance: stalesim simulate quickstart --trace trace.json"})
final class SimulateCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Mixin
    RunArguments arguments;

    @Mixin
    TraceArguments trace;

    SimulateCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sweep sweep = arguments.scenario.read().under(Set.of(Clock.SIMULATED));
        Optional<TracedRun> traced = trace.wanted(Plan.of(sweep).part(arguments.shard()));
        return new ScenarioRun(laboratory, spec.commandLine(), arguments).run(sweep, traced);
    }
}
