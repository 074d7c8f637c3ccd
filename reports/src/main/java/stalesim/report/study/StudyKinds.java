package stalesim.report.study;

import stalesim.model.study.HowMany;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Study;
import stalesim.report.study.sensitivity.SensitivityAnswer;

/** Who answers which study. */
final class StudyKinds {

    private StudyKinds() {}

    static StudyAnswer answer(StudyInput input) {
        Study study = input.study();
        if (study instanceof HowMany howMany) {
            return new HowManyAnswer(howMany, input).answer();
        }
        if (study instanceof Sensitivity sensitivity) {
            return SensitivityAnswer.of(sensitivity, input.trials(), input.epsilon());
        }
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
