package stalesim.report.study;

import stalesim.model.study.HowMany;
import stalesim.model.study.Study;
import stalesim.model.study.WhatIf;
import stalesim.model.study.WhichAlgorithm;
import stalesim.report.study.algorithm.WhichAlgorithmAnswer;
import stalesim.report.study.whatif.WhatIfAnswer;

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
        throw new IllegalArgumentException("nobody answers " + study.kind());
    }
}
