package stalesim.scenario.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.staleness.StalenessLaw;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.StalenessJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code stalesim law KIND key=value... [--pmf A..B]}. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = "Moments, mode and probabilities of a law of staleness; JSON.")
final class LawCommand implements Callable<Integer> {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,7})\\.\\.(\\d{1,7})");
    private static final int MOST = 1_000_000;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "See stalesim list laws.")
    String kind;

    @Parameters(index = "1..*", paramLabel = "key=value", description = "Its parameters, for instance m=8 nu=4.18.")
    List<String> parameters = new ArrayList<>();

    @Option(names = "--pmf", paramLabel = "A..B", description = "Also the probabilities of staleness A to B.")
    Optional<String> pmf = Optional.empty();

    @Override
    public Integer call() {
        StalenessLaw law = LawKind.parse(kind, parameters);
        ObjectNode node = StalenessJson.write(law);
        if (pmf.isPresent()) {
            Matcher range = RANGE.matcher(pmf.get());
            if (!range.matches() || to(range) < from(range) || to(range) > MOST) {
                throw new UsageException("--pmf: " + pmf.get() + " must be two staleness values A..B, 0 <= A <= B <= "
                        + MOST + ". Write for instance --pmf 0..20.");
            }
            node.set("pmf", StalenessJson.probabilities(law, from(range), to(range)));
        }
        spec.commandLine().getOut().print(Json.pretty(node));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static int from(Matcher range) {
        return Integer.parseInt(range.group(1));
    }

    private static int to(Matcher range) {
        return Integer.parseInt(range.group(2));
    }
}
