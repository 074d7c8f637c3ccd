package stalesim.scenario.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.study.Study;
import stalesim.model.study.WantedLoss;
import stalesim.report.input.ReportInput;
import stalesim.report.study.StudyInput;
import stalesim.report.study.Surroundings;
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

    private StoredInput() {}

    static ReportInput of(OutputFolder folder, StoredRuns runs) {
        return frame(folder, runs.origin(), runs.results());
    }

    /** Of a sweep, which may have a hundred thousand runs: they are counted one by one and forgotten. */
    static SweepInput swept(OutputFolder folder, List<Axis> axes) {
        double target = target(folder.scenario());
        SweepTally tally = new SweepTally();
        Origin origin = new Origin();
        folder.forEachResult(stored -> {
            origin.see(stored);
            double own = WantedLoss.at(stored.point().settings(), target);
            tally.add(stored.point().settings(), known(own), stored.result());
        });
        return new SweepInput(
                frame(folder, origin, List.of()),
                shown(axes),
                tally.rows(ReportInput.DEFAULT_LEVEL));
    }

    private static List<SweepAxis> shown(List<Axis> axes) {
        return axes.stream().map(axis -> new SweepAxis(axis.paths(), axis.steps())).toList();
    }

    /** Of a study: its answer needs all of its runs. */
    static StudyInput asked(OutputFolder folder, StoredRuns runs, Study study, List<Axis> axes) {
        Surroundings surroundings = new Surroundings(
                machine(folder), folder.usageFile().read(), shown(axes), folder.premises().read());
        return new StudyInput(frame(folder, runs.origin(), List.of()), study, runs.trials(), surroundings);
    }

    private static ReportInput frame(OutputFolder folder, Origin origin, List<RunResult> results) {
        JsonNode scenario = folder.scenario();
        String name = scenario.path("name").asString("scenario");
        return new ReportInput(
                origin.lacking(folder).map(lacking -> name + " (" + lacking + ")").orElse(name),
                text(scenario),
                provenance(scenario, origin),
                origin.environment(folder),
                calibration(folder),
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

    private static Map<String, String> calibration(OutputFolder folder) {
        return folder.calibrations().of(Calibrations.ONLY)
                .map(machine -> CalibrationSummary.of(machine, folder.calibrations().estimates(Calibrations.ONLY)))
                .orElse(Map.of());
    }

    /** What the simulation was told at the first point, stated or calibrated. */
    private static Optional<MachineDescription> machine(OutputFolder folder) {
        JsonNode machine = folder.scenario().path("machine");
        return machine.has("processors")
                ? Optional.of(MachineJson.read(machine))
                : folder.calibrations().of(Calibrations.ONLY);
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
