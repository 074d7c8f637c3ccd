package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import stalesim.report.input.ReportInput;

/**
 * The page before it becomes HTML.
 *
 * @param input what it is made from
 * @param question what was asked, a sentence
 * @param headline what came of it
 * @param requirements what the scenario requires, and whether it is met; empty if it requires nothing
 * @param modes a section a mode
 * @param laws which laws describe the staleness; empty if no run had any
 */
public record PageModel(
        ReportInput input,
        String question,
        Headline headline,
        Optional<PageTable> requirements,
        List<ModeSection> modes,
        Optional<LawSection> laws) {

    /** Makes the list immutable. */
    public PageModel {
        modes = List.copyOf(modes);
    }
}
