package stalesim.scenario.read.study;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.study.UpperBound;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads {@code upper-bound: { at-update: 500 }}. */
final class UpperBoundReader {

    private static final Range UPDATES = Range.atLeast(1, 1L << 52);

    private UpperBoundReader() {}

    static Optional<UpperBound> read(Field field, Section section, boolean target) {
        OptionalLong at = section.field("at-update")
                .flatMap(value -> value.whole(UPDATES))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        UpperBound study = new UpperBound(at, ConfidenceReader.level(section));
        section.close();
        if (!target) {
            field.reject("needs a wanted loss. Write stop: { updates: 20000, loss-below: 0.3 }.");
        }
        return Optional.of(study);
    }
}
