package stalesim.scenario.read.study;

import java.util.Optional;
import stalesim.model.study.Scalability;
import stalesim.scenario.file.Section;

/** Reads {@code scale: {}}, which has nothing to state. */
final class ScaleReader {

    private ScaleReader() {}

    static Optional<Scalability> read(Section section) {
        section.close();
        return Optional.of(new Scalability());
    }
}
