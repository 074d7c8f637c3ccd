package stalesim.scenario.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stalesim.scenario.file.Overlay;
import stalesim.scenario.read.SourceReader.FileKind;
import stalesim.scenario.read.study.StudyReader;
import stalesim.scenario.spec.GeneratorKind;

/** How a scenario's own values win over those of included files and templates. */
final class Precedence {

    /**
     * A law, a source of data, a partition or a study replaces the one of another kind; a {@code rule} replaces all
     * keys of another rule, {@code calibrate} and {@code calibration} all of a stated machine.
     */
    static final Overlay OVERLAY = new Overlay(
            List.of(
                    LawReader.laws().keySet(),
                    Set.copyOf(StalenessLawReader.NAMES),
                    Set.of("by-label", "dirichlet", "geometric", "shares"),
                    Set.copyOf(StudyReader.KINDS),
                    sources()),
            Set.of("rule", "sizes", "calibrate", "calibration"));

    private Precedence() {}

    private static Set<String> sources() {
        return new HashSet<>(Stream.concat(
                        Arrays.stream(FileKind.values()).map(FileKind::label),
                        Arrays.stream(GeneratorKind.values()).map(GeneratorKind::label))
                .toList());
    }
}
