package stalesim.scenario.read.axis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.spec.Axis;

/**
 * An axis with what each of its steps puts into the scenario.
 *
 * @param axis what its steps are called
 * @param steps what each puts there, in the order of the axis; at least one step
 */
public record AxisDraft(Axis axis, List<List<Replacement>> steps) {

    /** Makes the lists immutable. */
    public AxisDraft {
        steps = steps.stream().map(List::copyOf).toList();
    }

    /** Steps that are called what they put there: each the same paths in the same order. */
    static AxisDraft ofPaths(List<List<Replacement>> steps) {
        List<String> paths = steps.get(0).stream()
                .map(replacement -> String.join(".", replacement.path()))
                .toList();
        List<List<String>> texts = steps.stream()
                .map(step -> step.stream().map(Replacement::text).toList())
                .toList();
        return new AxisDraft(new Axis(paths, texts), steps);
    }

    /**
     * What a step is called.
     *
     * @param step its number, from 0
     * @return text of each value by its path
     */
    public Map<String, String> settings(int step) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int path = 0; path < axis.paths().size(); path++) {
            settings.put(axis.paths().get(path), axis.steps().get(step).get(path));
        }
        return settings;
    }
}
