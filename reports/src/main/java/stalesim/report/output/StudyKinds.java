package stalesim.report.output;

import stalesim.model.study.HowMany;
import stalesim.model.study.Scalability;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Study;
import stalesim.model.study.UpperBound;
import stalesim.model.study.WhatIf;
import stalesim.model.study.WhichAlgorithm;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.limit.UpperBoundAnswer;
import stalesim.report.study.algorithm.WhichAlgorithmAnswer;
import stalesim.report.study.scale.ScaleAnswer;
import stalesim.report.study.sensitivity.SensitivityAnswer;
import stalesim.report.study.whatif.WhatIfAnswer;
import stalesim.report.study.workers.HowManyAnswer;

/** Who answers which study. */
final class StudyKinds {

    private StudyKinds() {}

    static StudyAnswer answer(StudyInput input) {
        Study study = input.study();
        if (study instanceof HowMany howMany) {
            return new HowManyAnswer(howMany, input).answer();
        }
        if (study instanceof WhatIf whatIf) {
            return new WhatIfAnswer(whatIf, input).answer();
        }
        if (study instanceof WhichAlgorithm which) {
            return new WhichAlgorithmAnswer(which, input).answer();
        }
        if (study instanceof Sensitivity sensitivity) {
            return SensitivityAnswer.of(sensitivity, input.trials(), input.epsilon());
        }
        if (study instanceof Scalability) {
            return ScaleAnswer.of(input);
        }
        if (study instanceof UpperBound bound) {
            return new UpperBoundAnswer(bound, input).answer();
        }
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
