package stalesim.report.study;

import java.util.List;

/**
 * What came of a study.
 *
 * @param findings the answer in sentences, the most important first
 * @param sections the evidence
 */
public record StudyAnswer(List<String> findings, List<StudySection> sections) {

    /** Makes the lists immutable. */
    public StudyAnswer {
        findings = List.copyOf(findings);
        sections = List.copyOf(sections);
    }
}
