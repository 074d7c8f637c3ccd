package stalesim.report.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import stalesim.model.result.Environment;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Comparison;
import stalesim.report.requirement.Requirement;
import stalesim.report.requirement.RequirementCheck;

/**
 * Everything that a report is made from. A report is a pure function of this record: the same input gives the same
 * bytes.
 *
 * @param title name of the scenario
 * @param scenario text of the scenario file; empty if there is none
 * @param provenance where the results come from, such as scenario hash, seed, git revision and date of creation, in
 *     the order in which the report shows them
 * @param environment what the runs ran on
 * @param calibration summary of the calibration, name to value with its unit; empty if nothing was calibrated
 * @param assumptions sentences on what the prediction takes for granted
 * @param results runs of both clocks, in any order
 * @param targetLoss epsilon, the wanted loss; empty if there is none
 * @param level confidence level of the intervals, in (0, 1)
 * @param requirements what the scenario requires of its results; mostly nothing
 */
public record ReportInput(
        String title,
        String scenario,
        Map<String, String> provenance,
        Environment environment,
        Map<String, String> calibration,
        List<String> assumptions,
        List<RunResult> results,
        OptionalDouble targetLoss,
        double level,
        List<Requirement> requirements) {

    /** The confidence level used where nothing else is said. */
    public static final double DEFAULT_LEVEL = 0.95;

    /**
     * Makes the collections immutable, keeping their order.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public ReportInput {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1): level=" + level);
        }
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        calibration = Collections.unmodifiableMap(new LinkedHashMap<>(calibration));
        assumptions = List.copyOf(assumptions);
        results = List.copyOf(results);
        requirements = List.copyOf(requirements);
    }

    /**
     * With nothing required.
     *
     * @param title name of the scenario
     * @param scenario text of the scenario file
     * @param provenance where the results come from
     * @param environment what the runs ran on
     * @param calibration summary of the calibration
     * @param assumptions sentences on what the prediction takes for granted
     * @param results runs of both clocks
     * @param targetLoss epsilon, the wanted loss
     * @param level confidence level of the intervals, in (0, 1)
     */
    public ReportInput(
            String title,
            String scenario,
            Map<String, String> provenance,
            Environment environment,
            Map<String, String> calibration,
            List<String> assumptions,
            List<RunResult> results,
            OptionalDouble targetLoss,
            double level) {
        this(
                title, scenario, provenance, environment, calibration, assumptions, results, targetLoss, level,
                List.of());
    }

    /**
     * Checks what is required.
     *
     * @param comparison of the results
     * @return the checks of every requirement
     */
    public List<RequirementCheck> checks(Comparison comparison) {
        return requirements.stream()
                .flatMap(requirement -> requirement.check(comparison).stream())
                .toList();
    }
}
