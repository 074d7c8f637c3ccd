package stalesim.report.output;

import stalesim.model.study.HowMany;
import stalesim.model.study.Scalability;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Study;
import stalesim.report.study.HowManyAnswer;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.scale.ScaleAnswer;
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
        if (study instanceof Scalability) {
            return ScaleAnswer.of(input);
        }
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
