package stalesim.scenario.read.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.WhatIf;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.spec.Axis;

/** Reads {@code what-if: { changes: { half the network: { machine.network.links.0.gbit-per-s: 5 } } }}. */
final class WhatIfReader {

    private static final String CHANGES = "changes";
    private static final String EXAMPLE =
            "Write changes: { twice the update time: { machine.update-us: 10 } }.";

    private WhatIfReader() {}

    static Optional<WhatIf> read(Section section) {
        Optional<Map<String, Field>> changes = changes(section);
        double level = ConfidenceReader.level(section);
        section.close();
        List<WhatIf.Change> read = new ArrayList<>();
        changes.ifPresent(named -> named.forEach((name, field) -> read.add(new WhatIf.Change(name, texts(field)))));
        return read.isEmpty() ? Optional.empty() : Optional.of(new WhatIf(read, level));
    }

    private static Optional<Map<String, Field>> changes(Section section) {
        return section.required(CHANGES, EXAMPLE).flatMap(field -> {
            Optional<Map<String, Field>> entries = field.entries();
            if (entries.isPresent() && entries.get().isEmpty()) {
                field.reject("must name at least one change. " + EXAMPLE);
            }
            return entries;
        });
    }

    private static Map<String, String> texts(Field change) {
        Map<String, String> texts = new LinkedHashMap<>();
        replacements(change).forEach(value -> texts.put(String.join(".", value.path()), value.text()));
        return texts;
    }

    /** What a change puts into the scenario; none after reporting. */
    private static List<Replacement> replacements(Field change) {
        List<Replacement> replacements = new ArrayList<>();
        change.entries().ifPresent(values -> values.forEach((key, value) -> {
            List<String> path = List.of(key.split("\\.", -1));
            if (path.contains("") || List.of("name", "study", "sweep").contains(path.get(0))) {
                value.reject("cannot be changed. Write paths as in step.size or machine.cores.");
            } else {
                replacements.add(value.at(path));
            }
        }));
        return replacements;
    }

    /** The scenario as it is and each change. */
    static Optional<AxisDraft> axis(Section section) {
        List<List<String>> names = new ArrayList<>(List.of(List.of(WhatIf.AS_IS)));
        List<List<Replacement>> steps = new ArrayList<>(List.of(List.of()));
        changes(section).ifPresent(changes -> changes.forEach((name, change) -> {
            names.add(List.of(name));
            steps.add(replacements(change));
        }));
        return Optional.of(new AxisDraft(new Axis(List.of(WhatIf.AXIS), names), steps));
    }
}
