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
 * @param data file beside the page that has what they show; empty if there is none
 */
public record FigureGroup(String heading, String note, List<KeyEntry> key, List<Figure> figures, String data) {

    /** Makes the lists immutable. */
    public FigureGroup {
        key = List.copyOf(key);
        figures = List.copyOf(figures);
    }

    /**
     * Of which no file has the data.
     *
     * @param heading what they show
     * @param note a sentence below the heading; may be empty
     * @param key what the marks of all of them mean
     * @param figures from first to last
     */
    public FigureGroup(String heading, String note, List<KeyEntry> key, List<Figure> figures) {
        this(heading, note, key, figures, "");
    }
}
