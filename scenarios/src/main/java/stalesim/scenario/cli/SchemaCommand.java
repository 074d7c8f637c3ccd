package stalesim.scenario.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.scenario.schema.ScenarioSchema;

/** {@code stalesim schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of scenario files, for editors: keys, types, ranges, words, meanings.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(ScenarioSchema.document().toPrettyString());
        return ExitCode.DONE;
    }
}
