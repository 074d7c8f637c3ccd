package stalesim.report.study.algorithm;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.study.WhichAlgorithm;
import stalesim.report.chart.FigureId;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;

/** Which algorithm: the map of winners, how sure each is, and how good the others are. */
public final class WhichAlgorithmAnswer {

    private final List<WinnerGround> grounds;

    /**
     * Of a study.
     *
     * @param study the question
     * @param input all runs
     */
    public WhichAlgorithmAnswer(WhichAlgorithm study, StudyInput input) {
        this.grounds = WinnerGround.of(study, input);
    }

    /**
     * Answers.
     *
     * @return the answer
     */
    public StudyAnswer answer() {
        List<String> findings = new ArrayList<>();
        List<StudySection> sections = new ArrayList<>();
        for (WinnerGround ground : grounds) {
            String label = ground.label().isEmpty() ? "" : ground.label().substring(2);
            new WinnerFindings(ground)
                    .all()
                    .forEach(finding -> findings.add(label.isEmpty() ? finding : label + ": " + finding));
            sections.add(section(ground));
        }
        return new StudyAnswer(findings, sections);
    }

    private static StudySection section(WinnerGround ground) {
        String id = FigureId.of("winners", ground.clock().label() + "-" + ground.mode().label());
        WinnerTables tables = new WinnerTables(ground, id);
        return new StudySection(
                id,
                "Winners" + ground.label(),
                "What counts is the " + ground.study().by().figure() + ".",
                new WinnerCharts(ground).all(),
                List.of(tables.best(), tables.byWorkers()));
    }
}
