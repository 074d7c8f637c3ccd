package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.StalenessJson;
import stalesim.scenario.store.HistogramFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stalesim fit FILE}. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fit and judge staleness laws on observed counts; JSON.")
final class FitCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A JSON array of counts by staleness, a measurement with staleness_counts, or results.jsonl.")
    Path file;

    /** One histogram gives one object; a result file gives {@code {"groups": [...]}}. */
    @Override
    public Integer call() {
        Map<String, StalenessHistogram> histograms = HistogramFile.read(file);
        ObjectNode node = Json.object();
        if (histograms.size() == 1) {
            histograms.forEach((source, observed) -> node.setAll(StalenessJson.fits(source, observed)));
        } else {
            ArrayNode groups = node.putArray("groups");
            histograms.forEach((source, observed) -> groups.add(StalenessJson.fits(source, observed)));
        }
        spec.commandLine().getOut().print(Json.pretty(node));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
