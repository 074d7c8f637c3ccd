package stalesim.report.chart;

/**
 * The words of a chart.
 *
 * @param id unique among the figures of a page; made of letters, digits and hyphens
 * @param title short heading
 * @param description the text alternative
 */
public record ChartText(String id, String title, String description) {}
