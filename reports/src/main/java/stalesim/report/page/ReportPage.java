package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Comparison;
import stalesim.report.input.ReportInput;
import stalesim.report.law.JudgedCases;
import stalesim.report.wording.Words;

/**
 * The report as one HTML file that needs nothing else: no network, no script. Follows the reader's choice of light or
 * dark, and prints. The same input gives the same text.
 */
public final class ReportPage {

    private ReportPage() {}

    /**
     * Renders a report.
     *
     * @param input results and what belongs to them
     * @param comparison of the results
     * @param cases what the court says of their staleness
     * @return the HTML text
     */
    public static String html(ReportInput input, Comparison comparison, JudgedCases cases) {
        return Templates.render("report.jte", model(input, comparison, cases));
    }

    static PageModel model(ReportInput input, Comparison comparison, JudgedCases cases) {
        List<JudgedCell> cells = comparison.rows().stream()
                .map(row -> JudgedCell.of(row, cases))
                .toList();
        Map<Cell, List<RunResult>> runs = Comparison.byCell(input.results());
        ModeSections sections = new ModeSections(comparison, runs);
        List<ModeSection> modes = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            List<JudgedCell> ofMode = cells.stream()
                    .filter(cell -> cell.row().cell().mode() == mode)
                    .toList();
            if (!ofMode.isEmpty()) {
                modes.add(sections.of(mode, ofMode));
            }
        }
        return new PageModel(
                input,
                question(input.results()),
                Headline.of(comparison),
                RequirementTable.of(input.checks(comparison)),
                modes,
                LawSection.of(cases));
    }

    private static String question(List<RunResult> results) {
        String algorithms =
                results.stream().map(RunResult::algorithm).distinct().sorted().collect(Collectors.joining(", "));
        String workers = results.stream()
                .map(RunResult::workers)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return results.isEmpty()
                ? "No runs."
                : "What do m = " + workers + " workers do with " + algorithms + "? "
                        + Words.count(results.size(), "run") + " in all.";
    }
}
