package stalesim.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of pages, which are compiled with the program. */
public final class Templates {

    private static final String PACKAGE = "stalesim.report.template";

    private Templates() {}

    /**
     * Renders a page.
     *
     * @param template name of its file
     * @param model what the page is made from, of the type that the template asks for
     * @return the HTML text
     */
    public static String render(String template, Object model) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
        StringOutput output = new StringOutput(1 << 18);
        engine.render(template, model, output);
        return output.toString();
    }
}
