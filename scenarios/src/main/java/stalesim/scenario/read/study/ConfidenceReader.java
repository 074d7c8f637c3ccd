package stalesim.scenario.read.study;

import stalesim.model.study.Confidence;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads {@code confidence}, {@code indifference} and {@code most-replications}. */
final class ConfidenceReader {

    private static final Range LEVEL = new Range(0.5, false, 0.999_999);
    private static final Range REPLICATIONS = Range.atLeast(2, 100_000);

    private ConfidenceReader() {}

    static Confidence read(Section section) {
        return new Confidence(
                level(section),
                section.field("indifference")
                        .flatMap(field -> field.number(new Range(0, false, 1)))
                        .orElse(Confidence.DEFAULT.indifference()),
                section.field("most-replications")
                        .flatMap(field -> field.whole(REPLICATIONS))
                        .map(Long::intValue)
                        .orElse(Confidence.DEFAULT.mostReplications()));
    }

    static double level(Section section) {
        return section.field("confidence")
                .flatMap(field -> field.number(LEVEL))
                .orElse(Confidence.DEFAULT.level());
    }
}
