package stalesim.report.study;

import stalesim.model.study.HowMany;
import stalesim.model.study.Study;

/** Who answers which study. */
final class StudyKinds {

    private StudyKinds() {}

    static StudyAnswer answer(StudyInput input) {
        Study study = input.study();
        if (study instanceof HowMany howMany) {
            return new HowManyAnswer(howMany, input).answer();
        }
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
