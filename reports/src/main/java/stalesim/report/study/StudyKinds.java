package stalesim.report.study;

import stalesim.model.study.HowMany;
import stalesim.model.study.Study;
import stalesim.model.study.UpperBound;
import stalesim.report.study.limit.UpperBoundAnswer;

/** Who answers which study. */
final class StudyKinds {

    private StudyKinds() {}

    static StudyAnswer answer(StudyInput input) {
        Study study = input.study();
        if (study instanceof HowMany howMany) {
            return new HowManyAnswer(howMany, input).answer();
        }
        if (study instanceof UpperBound bound) {
            return new UpperBoundAnswer(bound, input).answer();
        }
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
