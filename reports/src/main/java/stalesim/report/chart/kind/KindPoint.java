package stalesim.report.chart.kind;

/**
 * A mean of one kind at one step.
 *
 * @param kind its name
 * @param step its place, from 0
 * @param mean the value
 * @param low lower end of its interval; the mean if it has none
 * @param high upper end
 * @param label beside the point; may be empty
 */
public record KindPoint(String kind, int step, double mean, double low, double high, String label) {}
