package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.bound.Bounds;
import stalesim.scenario.claim.catalogue.Catalogue;
import stalesim.scenario.file.Suggestion;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.read.library.Template;
import stalesim.scenario.read.step.StepReader;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.ObjectiveKind;

/** {@code stalesim list KIND}: name, tab, one line. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List what there is of a kind.")
final class ListCommand implements Callable<Integer> {

    private static final Map<String, Supplier<Map<String, String>>> KINDS = kinds();

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            description = "algorithms, bounds, claims, scenarios, templates, objectives, generators, steps, durations"
                    + " or laws (of staleness).")
    String kind;

    private static Map<String, Supplier<Map<String, String>>> kinds() {
        Map<String, Supplier<Map<String, String>>> kinds = new LinkedHashMap<>();
        kinds.put("algorithms", ListCommand::algorithms);
        kinds.put("scenarios", ListCommand::scenarios);
        kinds.put("templates", Template::all);
        kinds.put("objectives", ListCommand::objectives);
        kinds.put("generators", ListCommand::generators);
        kinds.put("bounds", ListCommand::bounds);
        kinds.put("claims", ListCommand::claims);
        kinds.put("steps", () -> new TreeMap<>(StepReader.rules()));
        kinds.put("durations", LawReader::laws);
        kinds.put("laws", LawArguments::summaries);
        return Map.copyOf(kinds);
    }

    private static Map<String, String> algorithms() {
        Map<String, String> lines = new LinkedHashMap<>();
        AlgorithmCatalogue.all().forEach(algorithm -> lines.put(
                algorithm.name(), algorithm.summary() + " (" + algorithm.source() + ")" + parameters(algorithm)));
        return lines;
    }

    private static String parameters(Algorithm algorithm) {
        return algorithm.parameters().stream()
                .map(parameter -> "\n\t" + parameter.name() + ": " + parameter.meaning())
                .collect(Collectors.joining());
    }

    private static Map<String, String> scenarios() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String name : ScenarioLibrary.bundled()) {
            lines.put(name, ScenarioReader.description(ScenarioLibrary.open(name)));
        }
        return lines;
    }

    private static Map<String, String> objectives() {
        Map<String, String> lines = new LinkedHashMap<>();
        Arrays.stream(ObjectiveKind.values()).forEach(kind -> lines.put(kind.label(), kind.summary()));
        return lines;
    }

    private static Map<String, String> generators() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (GeneratorKind kind : GeneratorKind.values()) {
            String sizes = kind.sizes().stream().map(GeneratorKind.Size::name).collect(Collectors.joining(", "));
            lines.put(kind.label(), kind.summary() + ": " + sizes);
        }
        return lines;
    }

    private static Map<String, String> bounds() {
        Map<String, String> lines = new LinkedHashMap<>();
        Bounds.all().forEach(bound -> lines.put(
                bound.name(), bound.formula() + " (" + bound.statement().source() + ")"));
        return lines;
    }

    private static Map<String, String> claims() {
        Map<String, String> lines = new LinkedHashMap<>();
        Catalogue.all().claims().forEach(claim -> lines.put(
                claim.id().toString(), claim.text().statement() + " (" + claim.text().place() + ")"));
        return lines;
    }

    @Override
    public Integer call() {
        Supplier<Map<String, String>> lines = KINDS.get(kind);
        if (lines == null) {
            throw new UsageException("list: " + kind + " must be one of "
                    + String.join(", ", new TreeMap<>(KINDS).keySet()) + "." + Suggestion.after(kind, KINDS.keySet()));
        }
        PrintWriter out = spec.commandLine().getOut();
        lines.get().forEach((name, line) -> out.println(name + "\t" + line));
        out.flush();
        return ExitCode.DONE;
    }
}
