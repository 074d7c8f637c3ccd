package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.spec.Axis;

/**
 * An axis of a sweep with what each of its steps puts into the scenario.
 *
 * @param steps one replacement a path, in the same order in each; at least one step of at least one path
 */
record AxisDraft(List<List<Replacement>> steps) {

    List<List<String>> keys() {
        return steps.get(0).stream().map(Replacement::path).toList();
    }

    Axis axis() {
        List<List<String>> texts = new ArrayList<>();
        steps.forEach(step -> texts.add(step.stream().map(Replacement::text).collect(Collectors.toList())));
        return new Axis(keys().stream().map(key -> String.join(".", key)).toList(), texts);
    }
}
