package stalesim.report.study;

import java.util.List;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.report.input.ReportInput;
import stalesim.report.sweep.SweepAxis;

/**
 * Everything that the report of a study is made from. A report is a pure function of this record.
 *
 * @param frame title, scenario, provenance and the like, without results
 * @param study what is asked
 * @param trials all runs, in plan order
 * @param axes what is swept; none where nothing is
 */
public record StudyInput(ReportInput frame, Study study, List<Trial> trials, List<SweepAxis> axes) {

    /** Makes the lists immutable. */
    public StudyInput {
        trials = List.copyOf(trials);
        axes = List.copyOf(axes);
    }

    /**
     * Of runs among which nothing is swept.
     *
     * @param frame title, scenario, provenance and the like, without results
     * @param study what is asked
     * @param trials all runs, in plan order
     */
    public StudyInput(ReportInput frame, Study study, List<Trial> trials) {
        this(frame, study, trials, List.of());
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
