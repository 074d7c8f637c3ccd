package stalesim.scenario.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.report.input.ReportInput;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the content of a folder into the form that reports are made from. */
final class StoredInput {

    private StoredInput() {}

    static ReportInput of(OutputFolder folder) {
        JsonNode scenario = folder.scenario();
        List<StoredResult> results = folder.results();
        if (results.isEmpty()) {
            throw new StoreException(folder.path() + ": holds no results yet. Run a scenario with --out "
                    + folder.path() + " --resume first.");
        }
        double target = scenario.path("stop").path("loss_below").asDouble(Double.NaN);
        return new ReportInput(
                scenario.path("name").asString("scenario"),
                text(scenario),
                provenance(scenario, results),
                environment(results),
                calibration(folder, scenario),
                assumptions(scenario),
                results.stream().map(StoredResult::result).toList(),
                Double.isNaN(target) ? OptionalDouble.empty() : OptionalDouble.of(target),
                ReportInput.DEFAULT_LEVEL);
    }

    /** What was simulated: the machine that the scenario states, or the calibrated one with its uncertainty. */
    private static Map<String, String> calibration(OutputFolder folder, JsonNode scenario) {
        JsonNode machine = scenario.path("machine");
        if (machine.has("cores")) {
            return CalibrationSummary.of(MachineJson.read(machine), List.of());
        }
        return folder.calibration(OutputFolder.CALIBRATION)
                .map(calibrated -> CalibrationSummary.of(calibrated, folder.estimates(OutputFolder.CALIBRATION)))
                .orElse(Map.of());
    }

    /** The scenario with every default filled in, without what the report shows elsewhere. */
    private static String text(JsonNode scenario) {
        ObjectNode shown = (ObjectNode) scenario.deepCopy();
        shown.remove(List.of("hash", "assumptions"));
        return Json.pretty(shown);
    }

    private static Map<String, String> provenance(JsonNode scenario, List<StoredResult> results) {
        Map<String, String> provenance = new LinkedHashMap<>();
        String description = scenario.path("description").asString("").strip();
        if (!description.isEmpty()) {
            provenance.put("description", description);
        }
        provenance.put("scenario hash", scenario.path("hash").asString("unknown"));
        provenance.put("seed", scenario.path("seed").asString());
        provenance.put("simulated runs", count(results, Clock.SIMULATED));
        provenance.put("real runs", count(results, Clock.REAL));
        return provenance;
    }

    private static String count(List<StoredResult> results, Clock clock) {
        long count =
                results.stream().filter(stored -> stored.result().clock() == clock).count();
        return Long.toString(count);
    }

    /** That of the real runs, or of the simulated ones where there are no others. */
    private static Environment environment(List<StoredResult> results) {
        return results.stream()
                .filter(stored -> stored.result().clock() == Clock.REAL)
                .findFirst()
                .orElse(results.get(0))
                .environment();
    }

    private static List<String> assumptions(JsonNode scenario) {
        List<String> assumptions = new ArrayList<>();
        scenario.path("assumptions").forEach(assumption -> assumptions.add(assumption.asString()));
        return assumptions;
    }
}
