package stalesim.scenario.read.library;

import java.util.List;
import java.util.Set;
import stalesim.scenario.file.Overlay;
import stalesim.scenario.read.data.SourceReader;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.step.StalenessLawReader;
import stalesim.scenario.read.study.StudyReader;

/** How a scenario's own values win over those of included files and templates. */
final class Precedence {

    /**
     * A law, a source of data, a partition, a study or the way in which waking is told replaces the one of another
     * kind; a {@code rule} replaces all keys of another rule, {@code calibrate} and {@code calibration} all of a stated
     * machine.
     */
    static final Overlay OVERLAY = new Overlay(
            List.of(
                    LawReader.laws().keySet(),
                    Set.copyOf(StalenessLawReader.NAMES),
                    Set.of("by-label", "dirichlet", "geometric", "shares"),
                    Set.copyOf(StudyReader.KINDS),
                    Set.of("wake-up-us", "wake-ups"),
                    Set.copyOf(SourceReader.kinds())),
            Set.of("rule", "sizes", "calibrate", "calibration"));

    private Precedence() {}
}
