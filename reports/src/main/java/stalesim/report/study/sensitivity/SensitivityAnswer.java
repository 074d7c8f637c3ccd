package stalesim.report.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.influence.Design;
import stalesim.model.study.influence.Panels;
import stalesim.report.study.RunEnds;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudySection;
import stalesim.report.wording.Words;

/** Which input moves the answer most: a ranking for each algorithm, mode and number of workers. */
public final class SensitivityAnswer {

    private SensitivityAnswer() {}

    /**
     * Answers.
     *
     * @param study the question
     * @param trials all runs
     * @param epsilon wanted loss; NaN if there is none
     * @return the answer
     */
    public static StudyAnswer of(Sensitivity study, List<Trial> trials, double epsilon) {
        Design design = Design.of(study);
        List<String> findings = new ArrayList<>();
        List<StudySection> sections = new ArrayList<>();
        Panels.of(study, trials, epsilon).forEach(panel -> {
            PanelAnswer answer = new PanelAnswer(
                    study, panel, panel.answers().map(design::rank).orElse(List.of()));
            findings.addAll(answer.findings());
            if (panel.answers().isEmpty()) {
                RunEnds.of(trials).trouble().ifPresent(findings::add);
            }
            answer.section().ifPresent(sections::add);
        });
        if (findings.isEmpty()) {
            findings.add("There are no runs yet.");
        } else {
            findings.add("The design (" + study.experiment().method() + ") has "
                    + Words.count(design.settings().size(), "point") + ", "
                    + design.distinct().size() + " of them different.");
        }
        return new StudyAnswer(findings, sections);
    }
}
