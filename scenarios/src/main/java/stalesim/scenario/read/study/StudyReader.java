package stalesim.scenario.read.study;

import java.util.List;
import java.util.Optional;
import stalesim.model.study.Study;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.spec.Scenario;

/** Reads {@code study: { how-many: { price-per-worker-hour: 0.05 } }}. */
public final class StudyReader {

    /** What the section is called. */
    public static final String KEY = "study";

    /** Of which a scenario may have one. */
    public static final List<String> KINDS =
            List.of("how-many", "which-algorithm", "what-if", "sensitivity", "scale", "upper-bound");

    /** Kinds that vary values themselves. */
    private static final List<String> VARYING = List.of("what-if", "sensitivity");

    private final boolean target;
    private final long updates;

    /**
     * Of a scenario.
     *
     * @param target whether it has a wanted loss
     * @param updates after which its runs end at the latest, &gt;= 1
     */
    public StudyReader(boolean target, long updates) {
        this.target = target;
        this.updates = updates;
    }

    /**
     * Reads a question.
     *
     * @param field the value
     * @return the question, or empty after reporting
     */
    public Optional<Study> read(Field field) {
        return field.only(KINDS, "one study")
                .flatMap(kind -> kind.section().flatMap(section -> read(kind, section)));
    }

    private Optional<Study> read(Field kind, Section section) {
        return switch (kind.key()) {
            case "how-many" -> HowManyReader.read(kind, section, target).map(Study.class::cast);
            case "which-algorithm" -> WhichAlgorithmReader.read(section, target).map(Study.class::cast);
            case "upper-bound" -> new UpperBoundReader(target, updates).read(kind, section).map(Study.class::cast);
            case "sensitivity" -> SensitivityReader.read(section, target).map(Study.class::cast);
            case "scale" -> ScaleReader.read(section).map(Study.class::cast);
            default -> WhatIfReader.read(section).map(Study.class::cast);
        };
    }

    /**
     * Whether a study makes several scenarios of one.
     *
     * @param field the value of {@link #KEY}
     * @return true if it varies values
     */
    public static boolean varies(Field field) {
        return VARYING.stream().anyMatch(field.keys()::contains);
    }

    /**
     * Reads what a study varies.
     *
     * @param field the value of {@link #KEY}
     * @param values what the scenario has at the paths that are varied
     * @return the axis; empty if it varies nothing, or after reporting
     */
    public static Optional<AxisDraft> axis(Field field, ScenarioValues values) {
        if (!varies(field)) {
            return Optional.empty();
        }
        String kind = VARYING.stream().filter(field.keys()::contains).findFirst().orElseThrow();
        return field.section()
                .flatMap(study -> study.field(kind))
                .flatMap(Field::section)
                .flatMap(section -> kind.equals("sensitivity")
                        ? SensitivityReader.axis(section, values)
                        : WhatIfReader.axis(section));
    }

    /**
     * Rejects what its points cannot answer.
     *
     * @param field the value of {@link #KEY}
     * @param points the scenario at each of them, in plan order
     */
    public static void check(Field field, List<Scenario> points) {
        field.section()
                .flatMap(study -> study.field("what-if"))
                .flatMap(Field::section)
                .ifPresent(whatIf -> WhatIfReader.checkPartners(whatIf, points));
    }
}
