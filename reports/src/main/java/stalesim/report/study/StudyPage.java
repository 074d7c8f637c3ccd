package stalesim.report.study;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import stalesim.report.input.ReportInput;

/**
 * The report of a study as one HTML file that needs nothing else: the answer, then its evidence. The same input gives
 * the same text.
 *
 * @param input what it is made from
 * @param answer what came of it
 */
public record StudyPage(StudyInput input, StudyAnswer answer) {

    private static final String TEMPLATES = "stalesim.report.template";

    /**
     * Renders the page.
     *
     * @return the HTML text
     */
    public String html() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, StudyPage.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput(1 << 18);
        engine.render("study.jte", this, output);
        return output.toString();
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
