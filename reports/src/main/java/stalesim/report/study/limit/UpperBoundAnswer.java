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

    private static final String MEASURED =
            "Read off the means of paired runs; intervals are of the bootstrap over replications. Where not every"
                    + " number of workers was run, a limit is known no better than to the next ones that were.";

    private static final String PREDICTED =
            "Worked out from the data, from the machine, and from runs with the smaller half of the numbers of workers;"
                    + " none has seen the larger half. A prediction is right within the interval of what was measured,"
                    + " to the next number of workers that was run, or within a tenth.";

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
        this.all = LadderLimits.of(study, input.surroundings().premises(), input.trials());
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
        LadderWords words = LadderWords.of(all);
        return new StudyAnswer(new UpperBoundFindings(study, words).of(all), sections(words));
    }

    private List<StudySection> sections(LadderWords words) {
        LimitTables tables = new LimitTables(study, words);
        GrowthTable growth = new GrowthTable(study, words);
        List<StudySection> sections = new ArrayList<>();
        sections.add(new StudySection("limits", "Measured", MEASURED, List.of(), List.of(tables.measured(all))));
        sections.add(new StudySection("predictions", "Predicted", PREDICTED, List.of(), List.of(tables.rules(all))));
        all.forEach(limits -> sections.add(new StudySection(
                words.id(limits),
                words.label(limits),
                "",
                new UpperBoundCharts(study, words, limits).groups(),
                List.of(tables.predicted(limits), growth.of(limits)))));
        return sections;
    }
}
