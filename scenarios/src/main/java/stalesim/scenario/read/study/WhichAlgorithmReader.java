package stalesim.scenario.read.study;

import java.util.Optional;
import stalesim.model.study.Criterion;
import stalesim.model.study.WhichAlgorithm;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;

/** Reads {@code which-algorithm: { by: time }}. */
final class WhichAlgorithmReader {

    private static final Criterion[] CRITERIA = {
        Criterion.TIME_TO_TARGET,
        Criterion.UPDATES_TO_TARGET,
        Criterion.WORKER_SECONDS,
        Criterion.TIME_PER_GRADIENT,
        Criterion.FINAL_LOSS
    };

    private WhichAlgorithmReader() {}

    static Optional<WhichAlgorithm> read(Section section, boolean target) {
        Optional<Field> by = section.field("by");
        Criterion criterion = by.flatMap(field -> field.constant(CRITERIA, Criterion::label))
                .orElse(target ? Criterion.TIME_TO_TARGET : Criterion.FINAL_LOSS);
        if (criterion.needsTarget() && !target) {
            by.ifPresent(field -> field.reject(field.shown()
                    + " needs a wanted loss. Write stop: { updates: 20000, loss-below: 0.3 }."));
        }
        WhichAlgorithm study = new WhichAlgorithm(criterion, ConfidenceReader.read(section));
        section.close();
        return Optional.of(study);
    }
}
