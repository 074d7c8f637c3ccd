package stalesim.report.study;

import java.util.List;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.model.study.limit.Premise;
import stalesim.report.input.ReportInput;

/**
 * Everything that the report of a study is made from. A report is a pure function of this record.
 *
 * @param frame title, scenario, provenance and the like, without results
 * @param study what is asked
 * @param trials all runs, in plan order
 * @param premises what predictions are made from; none where the study makes none
 */
public record StudyInput(ReportInput frame, Study study, List<Trial> trials, List<Premise> premises) {

    /** Makes the lists immutable. */
    public StudyInput {
        trials = List.copyOf(trials);
        premises = List.copyOf(premises);
    }

    /**
     * Of a study that predicts nothing.
     *
     * @param frame title, scenario, provenance and the like, without results
     * @param study what is asked
     * @param trials all runs, in plan order
     */
    public StudyInput(ReportInput frame, Study study, List<Trial> trials) {
        this(frame, study, trials, List.of());
    }

    /** The wanted loss; NaN if there is none. */
    double epsilon() {
        return frame.targetLoss().orElse(Double.NaN);
    }
}
