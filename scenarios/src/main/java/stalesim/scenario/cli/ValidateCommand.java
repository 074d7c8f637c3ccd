package stalesim.scenario.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.model.result.Clock;
import stalesim.scenario.forecast.StepOutlook;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.spec.Sweep;

/** {@code stalesim validate SCENARIO}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check a scenario: every problem with line, column and advice; whether its steps are stable.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ScenarioArguments arguments;

    @Override
    public Integer call() {
        Sweep sweep = arguments.read();
        Plan plan = Plan.of(sweep);
        plan.cells().stream()
                .map(Cell::repeats)
                .distinct()
                .flatMap(rule -> rule.advice().stream())
                .forEach(advice -> spec.commandLine().getErr().println("Note: replications: " + advice));
        spec.commandLine()
                .getOut()
                .println(arguments.scenario + ": valid, "
                        + (sweep.isSwept() ? sweep.variants().size() + " points, " : "")
                        + plan.leastRuns(Clock.SIMULATED) + " simulated and "
                        + plan.leastRuns(Clock.REAL) + " real runs" + (more(plan) ? " at least" : ""));
        StepOutlook outlook = StepOutlook.of(sweep.first());
        outlook.warnings().forEach(warning -> spec.commandLine().getErr().println("Warning: " + warning));
        if (!outlook.summary().isEmpty()) {
            spec.commandLine().getOut().println(outlook.summary());
        }
        return ExitCode.DONE;
    }

    private static boolean more(Plan plan) {
        return plan.cells().stream().anyMatch(cell -> cell.repeats().sequential());
    }
}
