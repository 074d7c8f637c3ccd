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
 * @param surroundings what is known besides
 */
public record StudyInput(ReportInput frame, Study study, List<Trial> trials, Surroundings surroundings) {

    /** Makes the list immutable. */
    public StudyInput {
        trials = List.copyOf(trials);
    }

    /**
     * Of which nothing is known besides the runs.
     *
     * @param frame title, scenario, provenance and the like, without results
     * @param study what is asked
     * @param trials all runs, in plan order
     */
    public StudyInput(ReportInput frame, Study study, List<Trial> trials) {
        this(frame, study, trials, Surroundings.NONE);
    }

    /**
     * The wanted loss.
     *
     * @return NaN if there is none
     */
    public double epsilon() {
        return frame.targetLoss().orElse(Double.NaN);
    }
}
