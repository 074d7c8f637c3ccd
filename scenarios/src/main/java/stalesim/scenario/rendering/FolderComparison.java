package stalesim.scenario.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import stalesim.model.study.Trial;
import stalesim.report.change.FolderChange;
import stalesim.scenario.store.OutputFolder;
import tools.jackson.databind.JsonNode;

/**
 * Two folders with results.
 *
 * @param scenario what their scenarios differ in, by the path of the value
 * @param change what their results differ in
 */
public record FolderComparison(Map<String, Values> scenario, FolderChange change) {

    private static final Set<String> NO_VALUES = Set.of("hash", "description", "assumptions");

    /** A number that a scenario does not state, as earlier versions wrote it. */
    private static final String UNSTATED = "NaN";

    /**
     * A value in both scenarios.
     *
     * @param before as JSON; empty if the first has none
     * @param after as JSON; empty if the second has none
     */
    public record Values(String before, String after) {}

    /**
     * Compares.
     *
     * @param before the first folder
     * @param after the second
     * @return what they differ in
     * @throws stalesim.scenario.store.StoreException if one of them holds no results
     */
    public static FolderComparison of(OutputFolder before, OutputFolder after) {
        double epsilon = target(before);
        boolean same = Double.compare(epsilon, target(after)) == 0;
        return new FolderComparison(
                differences(values(before.scenario()), values(after.scenario())),
                FolderChange.of(trials(before), trials(after), same ? epsilon : Double.NaN));
    }

    private static double target(OutputFolder folder) {
        return StoredInput.target(folder.scenario());
    }

    private static List<Trial> trials(OutputFolder folder) {
        List<Trial> trials = new ArrayList<>();
        folder.forEachResult(stored -> trials.add(new Trial(stored.point().settings(), stored.result())));
        return trials;
    }

    private static Map<String, Values> differences(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        Map<String, Values> differences = new LinkedHashMap<>();
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                differences.put(
                        path, new Values(before.getOrDefault(path, ""), after.getOrDefault(path, "")));
            }
        }
        return differences;
    }

    private static Map<String, String> values(JsonNode scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        scenario.properties().stream()
                .filter(entry -> !NO_VALUES.contains(entry.getKey()))
                .forEach(entry -> collect(entry.getKey(), entry.getValue(), values));
        return values;
    }

    /** Lists are single values: their items have no names. */
    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), values));
        } else if (!UNSTATED.equals(node.asString(""))) {
            values.put(path, node.toString());
        }
    }
}
