package stalesim.scenario.read.study;

import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.study.UpperBound;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * Reads {@code upper-bound: { at-update: 500 }}.
 *
 * @param target whether the scenario has a wanted loss
 * @param updates after which its runs end at the latest
 */
record UpperBoundReader(boolean target, long updates) {

    private static final Range UPDATES = Range.atLeast(1, 1L << 52);

    Optional<UpperBound> read(Field field, Section section) {
        OptionalLong at = section.field("at-update")
                .flatMap(this::atUpdate)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        UpperBound study = new UpperBound(at, ConfidenceReader.level(section));
        section.close();
        if (!target) {
            field.reject("needs a wanted loss. Write stop: { updates: 20000, loss-below: 0.3 }.");
        }
        return Optional.of(study);
    }

    private Optional<Long> atUpdate(Field field) {
        Optional<Long> stated = field.whole(UPDATES);
        if (stated.filter(at -> at > updates).isPresent()) {
            field.reject("is beyond stop.updates: " + updates + ", where all runs have ended. Write no more than that.");
        }
        return stated;
    }
}
