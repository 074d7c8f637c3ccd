package stalesim.scenario.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.model.result.Clock;
import stalesim.scenario.forecast.DataCheck;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.HeapCheck;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/** {@code stalesim validate SCENARIO}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check a scenario: every problem with line, column and advice; whether small data"
                + " can be used and its steps are stable.",
        footer = {"", "For instance: stalesim validate my.yaml"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ScenarioArguments arguments;

    @Override
    public Integer call() {
        Sweep sweep = arguments.read();
        Plan plan = Plan.of(sweep);
        HeapCheck.ofThisProcess().check(plan);
        TaskLibrary tasks = new TaskLibrary(1);
        // of a sweep the ends, as a look at all points takes too long
        Set<Scenario> ends = new LinkedHashSet<>(List.of(
                sweep.first(), sweep.variants().get(sweep.variants().size() - 1).scenario()));
        ends.stream().map(end -> new DataCheck(end, tasks)).filter(DataCheck::isQuick).forEach(DataCheck::check);
        if (quick(sweep.first(), tasks)) {
            HeapCheck.ofThisProcess().check(plan, sweep.first(), tasks);
        }
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
        Foreword foreword = Foreword.withoutRuns(sweep, tasks);
        foreword.tell(spec.commandLine().getErr());
        foreword.outlook().summaries().forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }

    private static boolean quick(Scenario first, TaskLibrary tasks) {
        return !first.objective().trains()
                || (new DataCheck(first, tasks).isQuick() && !first.objective().surrogate());
    }

    private static boolean more(Plan plan) {
        return plan.cells().stream().anyMatch(cell -> cell.repeats().sequential());
    }
}
