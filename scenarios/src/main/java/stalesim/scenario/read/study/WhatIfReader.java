package stalesim.scenario.read.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.WhatIf;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Question;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.read.axis.VariedPaths;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.spec.Scenario;

/** Reads {@code what-if: { changes: { half the network: { machine.network.links.0.gbit-per-s: 5 } } }}. */
final class WhatIfReader {

    private static final String CHANGES = "changes";

    /** As a whole it would take away what the change does not state. */
    private static final String NEVER_WHOLE = "stop";

    private static final Question.FreeKeys NAMES = new Question.FreeKeys(1, "(?!" + WhatIf.AS_IS + "$).*");
    private static final Question.FreeKeys VALUES = new Question.FreeKeys(
            0, "(?!" + NEVER_WHOLE + "$)(?=" + VariedPaths.CHANGED.form() + "$)" + VariedPaths.PAIRED.form());

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
            Optional<Map<String, Field>> entries = field.entries(NAMES);
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
        change.entries(VALUES).ifPresent(values -> values.forEach((key, value) -> {
            Optional<String> objection = objection(key);
            if (objection.isPresent()) {
                value.reject(objection.get());
            } else {
                replacements.add(value.at(List.of(key.split("\\.", -1))));
            }
        }));
        return replacements;
    }

    private static Optional<String> objection(String path) {
        if (VariedPaths.CHANGED.allow(path) && !VariedPaths.PAIRED.allow(path)) {
            return Optional.of("cannot be changed, as runs are compared with those of the same clock, replication and"
                    + " random numbers. State it for the whole scenario.");
        }
        if (path.equals(NEVER_WHOLE)) {
            return Optional.of("cannot be changed as a whole. Write stop.loss-below or stop.updates.");
        }
        return VariedPaths.CHANGED.allow(path)
                ? Optional.empty()
                : Optional.of("cannot be changed. Write paths as in step.size or machine.cores.");
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
