package stalesim.report.study;

import java.util.List;
import stalesim.report.page.FigureGroup;
import stalesim.report.page.PageTable;

/**
 * A part of the evidence.
 *
 * @param id unique on the page
 * @param heading what it shows
 * @param note a sentence below the heading; may be empty
 * @param charts from first to last
 * @param tables below the charts
 */
public record StudySection(
        String id, String heading, String note, List<FigureGroup> charts, List<PageTable> tables) {

    /** Makes the lists immutable. */
    public StudySection {
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }
}
