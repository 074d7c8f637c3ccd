package stalesim.report.page;

import java.util.List;
import stalesim.report.chart.Figure;
import stalesim.report.chart.KeyEntry;

/**
 * Figures side by side under one heading.
 *
 * @param heading what they show
 * @param note a sentence below the heading; may be empty
 * @param key what the marks of all of them mean
 * @param figures from first to last
 */
public record FigureGroup(String heading, String note, List<KeyEntry> key, List<Figure> figures) {

    /** Makes the lists immutable. */
    public FigureGroup {
        key = List.copyOf(key);
        figures = List.copyOf(figures);
    }
}
