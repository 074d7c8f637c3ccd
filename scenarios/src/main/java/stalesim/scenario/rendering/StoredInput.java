package stalesim.scenario.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.report.input.ReportInput;
import stalesim.report.study.StudyInput;
import stalesim.report.sweep.SweepAxis;
import stalesim.report.sweep.SweepInput;
import stalesim.report.sweep.SweepTally;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.json.RequirementJson;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.store.Calibrations;
import stalesim.scenario.store.OutputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the content of a folder into the form that reports are made from. */
final class StoredInput {

    /** Where the wanted loss is swept. */
    private static final String SWEPT_TARGET = "stop.loss-below";

    private StoredInput() {}

    static ReportInput of(OutputFolder folder) {
        List<RunResult> results = new ArrayList<>();
        Origin origin = new Origin();
        folder.forEachResult(stored -> {
            origin.see(stored);
            results.add(stored.result());
        });
        return frame(folder, origin, results);
    }

    /** Of a sweep: its runs are counted one by one and forgotten. */
    static SweepInput swept(OutputFolder folder, List<Axis> axes) {
        double target = target(folder.scenario());
        SweepTally tally = new SweepTally();
        Origin origin = new Origin();
        folder.forEachResult(stored -> {
            origin.see(stored);
            String own = stored.point().settings().get(SWEPT_TARGET);
            tally.add(stored.point().settings(), known(own == null ? target : Double.parseDouble(own)), stored.result());
        });
        return new SweepInput(
                frame(folder, origin, List.of()),
                axes.stream().map(axis -> new SweepAxis(axis.paths(), axis.steps())).toList(),
                tally.rows(ReportInput.DEFAULT_LEVEL));
    }

    /** Of a study: its answer needs all of its runs. */
    static StudyInput asked(OutputFolder folder, Study study) {
        List<Trial> trials = new ArrayList<>();
        Origin origin = new Origin();
        folder.forEachResult(stored -> {
            origin.see(stored);
            trials.add(new Trial(stored.point().settings(), stored.result()));
        });
        return new StudyInput(
                frame(folder, origin, List.of()), study, trials, folder.premises().read());
    }

    private static ReportInput frame(OutputFolder folder, Origin origin, List<RunResult> results) {
        JsonNode scenario = folder.scenario();
        return new ReportInput(
                scenario.path("name").asString("scenario"),
                text(scenario),
                provenance(scenario, origin),
                origin.environment(folder),
                calibration(folder, scenario),
                assumptions(scenario),
                results,
                known(target(scenario)),
                ReportInput.DEFAULT_LEVEL,
                RequirementJson.read(scenario));
    }

    static double target(JsonNode scenario) {
        return scenario.path("stop").path("loss_below").asDouble(Double.NaN);
    }

    private static OptionalDouble known(double target) {
        return Double.isNaN(target) ? OptionalDouble.empty() : OptionalDouble.of(target);
    }

    private static Map<String, String> calibration(OutputFolder folder, JsonNode scenario) {
        JsonNode machine = scenario.path("machine");
        if (machine.has("cores")) {
            return CalibrationSummary.of(MachineJson.read(machine), List.of());
        }
        return folder.calibrations().of(Calibrations.ONLY)
                .map(calibrated -> CalibrationSummary.of(calibrated, folder.calibrations().estimates(Calibrations.ONLY)))
                .orElse(Map.of());
    }

    /** The scenario with every default filled in, without what the report shows elsewhere. */
    private static String text(JsonNode scenario) {
        ObjectNode shown = (ObjectNode) scenario.deepCopy();
        shown.remove(List.of("hash", "assumptions"));
        return Json.pretty(shown);
    }

    private static Map<String, String> provenance(JsonNode scenario, Origin origin) {
        Map<String, String> provenance = new LinkedHashMap<>();
        String description = scenario.path("description").asString("").strip();
        if (!description.isEmpty()) {
            provenance.put("description", description);
        }
        provenance.put("scenario hash", scenario.path("hash").asString("unknown"));
        provenance.put("seed", scenario.path("seed").asString());
        provenance.put("simulated runs", Long.toString(origin.runs(Clock.SIMULATED)));
        provenance.put("real runs", Long.toString(origin.runs(Clock.REAL)));
        return provenance;
    }

    private static List<String> assumptions(JsonNode scenario) {
        List<String> assumptions = new ArrayList<>();
        scenario.path("assumptions").forEach(assumption -> assumptions.add(assumption.asString()));
        return assumptions;
    }
}
