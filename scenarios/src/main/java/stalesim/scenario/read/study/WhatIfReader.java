package stalesim.scenario.read.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.model.study.WhatIf;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.spec.Scenario;

/** Reads {@code what-if: { changes: { half the network: { machine.network.links.0.gbit-per-s: 5 } } }}. */
final class WhatIfReader {

    private static final String CHANGES = "changes";

    /** They name the scenario and its folder, or vary themselves. */
    private static final Set<String> FIXED = Set.of("name", "description", "include", "study", "sweep");

    /** Without them the same runs are no longer compared. */
    private static final Set<String> UNPAIRED = Set.of("clocks", "seed", "replications");

    private static final String EXAMPLE =
            "Write changes: { twice the update time: { machine.update-us: 10 } }.";

    private WhatIfReader() {}

    static Optional<WhatIf> read(Section section) {
        Optional<Map<String, Field>> changes = changes(section);
        double level = ConfidenceReader.level(section);
        section.close();
        List<WhatIf.Change> read = new ArrayList<>();
        changes.ifPresent(named -> named.forEach((name, field) -> {
            if (name.equals(WhatIf.AS_IS)) {
                field.reject("is the name of the scenario without any change. Give the change another one.");
            }
            read.add(new WhatIf.Change(name, texts(field)));
        }));
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
            Optional<String> objection = objection(path);
            if (objection.isPresent()) {
                value.reject(objection.get());
            } else {
                replacements.add(value.at(path));
            }
        }));
        return replacements;
    }

    private static Optional<String> objection(List<String> path) {
        if (UNPAIRED.contains(path.get(0))) {
            return Optional.of("cannot be changed, as runs are compared with those of the same clock, replication and"
                    + " random numbers. State it for the whole scenario.");
        }
        if (path.equals(List.of("stop"))) {
            return Optional.of("cannot be changed as a whole. Write stop.loss-below or stop.updates.");
        }
        return path.contains("") || FIXED.contains(path.get(0))
                ? Optional.of("cannot be changed. Write paths as in step.size or machine.cores.")
                : Optional.empty();
    }

    /** Rejects changes that leave nothing to compare. */
    static void checkPartners(Section section, List<Scenario> points) {
        changes(section).ifPresent(changes -> new WhatIfPartners(points.get(0))
                .check(changes, points.subList(1, points.size())));
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
