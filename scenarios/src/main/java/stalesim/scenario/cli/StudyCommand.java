package stalesim.scenario.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.spec.Sweep;

/** {@code stalesim study SCENARIO}. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        description = "Answer the question that a scenario asks of all of its runs together: how many workers, which"
                + " algorithm, what if, what matters most, how it scales, how many workers still gain anything.",
        footer = {"", "For instance: stalesim study how-many-workers"})
final class StudyCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Mixin
    RunArguments arguments;

    StudyCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sweep sweep = arguments.scenario.read();
        if (sweep.first().study().isEmpty()) {
            throw new UsageException(arguments.scenario.scenario + ": asks nothing of its runs together. Write for"
                    + " instance study: { how-many: { price-per-worker-hour: 0.05 } }, or use stalesim run.");
        }
        return new ScenarioRun(laboratory, spec.commandLine(), arguments).run(sweep);
    }
}
