package stalesim.report.study;

import java.util.List;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.report.input.ReportInput;

/**
 * Everything that the report of a study is made from. A report is a pure function of this record.
 *
 * @param frame title, scenario, provenance and the like, without results
 * @param study what is asked
 * @param trials all runs, in plan order
 */
public record StudyInput(ReportInput frame, Study study, List<Trial> trials) {

    /** Makes the list immutable. */
    public StudyInput {
        trials = List.copyOf(trials);
    }

    /**
     * The wanted loss.
     *
     * @return epsilon; NaN if there is none
     */
    public double epsilon() {
        return frame.targetLoss().orElse(Double.NaN);
    }
}
