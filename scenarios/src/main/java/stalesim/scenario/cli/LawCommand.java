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

/** {@code stalesim law KIND key=value... [--pmf A..B] [--log-pmf A..B] [--cdf A..B] [--quantile SHARE]...}. */
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

    @Option(names = "--log-pmf", paramLabel = "A..B", description = "Also the natural logarithms of these.")
    Optional<String> logPmf = Optional.empty();

    @Option(names = "--cdf", paramLabel = "A..B", description = "Also the probabilities of at most A to B.")
    Optional<String> cdf = Optional.empty();

    @Option(
            names = "--quantile",
            paramLabel = "SHARE",
            split = ",",
            description = "Also quantiles, for instance 0.5,0.99.")
    List<String> quantiles = new ArrayList<>();

    private record Range(int from, int to) {}

    @Override
    public Integer call() {
        StalenessLaw law = LawArguments.parse(kind, parameters);
        ObjectNode node = StalenessJson.write(law);
        pmf.map(text -> range("--pmf", text))
                .ifPresent(range -> node.set("pmf", StalenessJson.byStaleness(range.from(), range.to(), law::pmf)));
        logPmf.map(text -> range("--log-pmf", text))
                .ifPresent(range ->
                        node.set("log_pmf", StalenessJson.byStaleness(range.from(), range.to(), law::logPmf)));
        cdf.map(text -> range("--cdf", text))
                .ifPresent(range -> node.set("cdf", StalenessJson.byStaleness(range.from(), range.to(), law::cdf)));
        if (!quantiles.isEmpty()) {
            ObjectNode shares = node.putObject("quantiles");
            quantiles.forEach(share -> shares.put(share, law.quantile(share(share))));
        }
        spec.commandLine().getOut().print(Json.pretty(node));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static Range range(String option, String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            if (from <= to && to <= MOST) {
                return new Range(from, to);
            }
        }
        throw new UsageException(option + ": " + text + " must be two staleness values A..B, 0 <= A <= B <= " + MOST
                + ". Write for instance " + option + " 0..20.");
    }

    private static double share(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(
                "--quantile: " + text + " must be a number from 0 to 1. Write for instance --quantile 0.5,0.99.");
    }
}
