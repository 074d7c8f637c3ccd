package stalesim.report.study;

import stalesim.report.input.ReportInput;
import stalesim.report.page.Templates;

/**
 * The report of a study as one HTML file that needs nothing else: the answer, then its evidence. The same input gives
 * the same text.
 *
 * @param input what it is made from
 * @param answer what came of it
 */
public record StudyPage(StudyInput input, StudyAnswer answer) {

    /**
     * Renders the page.
     *
     * @return the HTML text
     */
    public String html() {
        return Templates.render("study.jte", this);
    }

    /**
     * Title, provenance and the like.
     *
     * @return the frame of the input
     */
    public ReportInput frame() {
        return input.frame();
    }

    /**
     * How many runs the answer rests on.
     *
     * @return a sentence
     */
    public String basis() {
        return input.study().question() + " Answered from " + input.trials().size() + " runs.";
    }
}
