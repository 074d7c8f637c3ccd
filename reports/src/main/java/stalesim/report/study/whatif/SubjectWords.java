package stalesim.report.study.whatif;

import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Subject;
import stalesim.report.chart.FigureId;
import stalesim.report.wording.Words;

/** What is compared, in words. */
final class SubjectWords {

    private SubjectWords() {}

    /** What is not usual is told. */
    static String of(Subject subject) {
        String mode = subject.mode() == Mode.NATIVE ? "" : ", " + subject.mode().label();
        String clock = subject.clock() == Clock.SIMULATED ? "" : ", " + subject.clock().label();
        return subject.algorithm() + ", " + Words.count(subject.workers(), "worker") + mode + clock;
    }

    static String id(Subject subject) {
        return FigureId.of("what-if", of(subject));
    }

    /** The change, and with whom it is compared if that is somebody else. */
    static String of(Comparison comparison) {
        return comparison.changed().equals(comparison.asIs())
                ? comparison.change().name()
                : comparison.change().name() + " (" + other(comparison) + ")";
    }

    private static String other(Comparison comparison) {
        boolean sameAlgorithm =
                comparison.changed().algorithm().equals(comparison.asIs().algorithm());
        boolean sameWorkers = comparison.changed().workers() == comparison.asIs().workers();
        String workers = Words.count(comparison.changed().workers(), "worker");
        if (sameAlgorithm) {
            return workers;
        }
        return comparison.changed().algorithm() + (sameWorkers ? "" : ", " + workers);
    }
}
