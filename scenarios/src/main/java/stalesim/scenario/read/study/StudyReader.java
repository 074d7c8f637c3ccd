package stalesim.scenario.read.study;

import java.util.List;
import java.util.Optional;
import stalesim.model.study.Study;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;

/** Reads {@code study: { how-many: { price-per-worker-hour: 0.05 } }}. */
public final class StudyReader {

    /** What the section is called. */
    public static final String KEY = "study";

    private static final List<String> KINDS = List.of("how-many", "which-algorithm", "what-if", "upper-bound");

    private final boolean target;

    /**
     * Of a scenario.
     *
     * @param target whether it has a wanted loss
     */
    public StudyReader(boolean target) {
        this.target = target;
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
            case "upper-bound" -> UpperBoundReader.read(kind, section, target).map(Study.class::cast);
            default -> WhatIfReader.read(section).map(Study.class::cast);
        };
    }

    /**
     * Reads what a study varies.
     *
     * @param field the value of {@link #KEY}
     * @return the axis; empty if it varies nothing, or after reporting
     */
    public static Optional<AxisDraft> axis(Field field) {
        return field.keys().contains("what-if")
                ? field.section()
                        .flatMap(study -> study.field("what-if"))
                        .flatMap(Field::section)
                        .flatMap(WhatIfReader::axis)
                : Optional.empty();
    }
}
