package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.LadderLimits;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;

/** How many workers still gain anything: measured limits, and how predicted ones do. */
public final class UpperBoundAnswer {

    private final UpperBound study;
    private final List<LadderLimits> all;

    /**
     * Of a study.
     *
     * @param study the question
     * @param input all runs, and what predictions are made from
     */
    public UpperBoundAnswer(UpperBound study, StudyInput input) {
        this.study = study;
        this.all = LadderLimits.of(study, input.premises(), input.trials());
    }

    /**
     * Answers.
     *
     * @return findings, tables of limits, and a section for each algorithm
     */
    public StudyAnswer answer() {
        if (all.isEmpty()) {
            return new StudyAnswer(
                    List.of("What predictions are made from is not kept with these runs. Run the study again with"
                            + " --resume: finished runs are not repeated."),
                    List.of());
        }
        UpperBoundTables tables = new UpperBoundTables(study);
        List<StudySection> sections = new ArrayList<>();
        sections.add(new StudySection(
                "limits",
                "Measured",
                "Read off means of paired runs; intervals are of the bootstrap over replications. Where not every number"
                        + " of workers was run, the limit is known no better than to the next ones that were.",
                List.of(),
                List.of(tables.measured(all))));
        sections.add(new StudySection(
                "predictions",
                "Predicted",
                "Bounds are worked out from the data, from the machine, and from runs with the smaller half of the"
                        + " numbers of workers. A prediction agrees within the interval, to the next number that was run,"
                        + " or within a tenth.",
                List.of(),
                List.of(tables.predicted(all))));
        all.forEach(limits -> sections.add(new StudySection(
                LadderWords.id(limits.ladder()),
                LadderWords.label(limits.ladder()),
                "",
                new UpperBoundCharts(study, limits).groups(),
                List.of(tables.figures(limits)))));
        return new StudyAnswer(new UpperBoundFindings(study).of(all), sections);
    }
}
