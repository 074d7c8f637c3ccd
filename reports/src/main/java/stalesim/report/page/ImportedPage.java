package stalesim.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.measured.MeasuredRate;
import stalesim.report.chart.Figure;
import stalesim.report.chart.staleness.StalenessCharts;
import stalesim.report.comparison.ImportedComparison;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * Predictions beside imported measurements as one HTML file that needs nothing else. The same input gives the same
 * text.
 *
 * @param calibration what the predictions were made from
 * @param comparisons by name of the measurement, in the order of the page
 */
public record ImportedPage(String calibration, Map<String, ImportedComparison> comparisons) {

    private static final List<Column> COLUMNS = List.of(
            Column.text("measurement"),
            Column.text("algorithm"),
            Column.figure("m", ""),
            Column.text("verdict"),
            Column.figure("predicted", "updates/s, ± interval"),
            Column.figure("measured", "updates/s, clock’s range"),
            Column.figure("error", "throughput"),
            Column.figure("mean τ", "predicted"),
            Column.figure("mean τ", "measured"),
            Column.figure("error", "mean τ"),
            Column.figure("TV", "staleness"),
            Column.figure("Bhattacharyya", "staleness"));

    /** Makes the map immutable, keeping its order. */
    public ImportedPage {
        comparisons = Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
    }

    /**
     * Renders the page.
     *
     * @return the HTML text
     */
    public String html() {
        return Templates.render("imported.jte", this);
    }

    /**
     * The figures of all measurements.
     *
     * @return a row each
     */
    public PageTable errors() {
        String caption = "Prediction errors. Error: (predicted − measured) / measured. TV: total variation between"
                + " simulated and real staleness, 0 to 1.";
        return new PageTable(
                "errors",
                caption,
                COLUMNS,
                3,
                comparisons.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Entry> row(String name, ImportedComparison comparison) {
        return List.of(
                Entry.of(name),
                Entry.of(comparison.run().algorithm()),
                Entry.of(Integer.toString(comparison.run().threads())),
                Entry.of(comparison.verdict(), comparison.verdict().label()),
                Entry.of(Figures.mean(comparison.predicted().throughput()), interval(comparison)),
                Entry.of(Figures.mean(comparison.measured().throughput()), range(comparison.run().rate())),
                Entry.of(Words.signed(Figures.signedPercent(comparison.gap().throughputError()))),
                Entry.of(Figures.mean(comparison.predicted().meanStaleness())),
                Entry.of(Figures.mean(comparison.measured().meanStaleness())),
                Entry.of(Words.signed(Figures.signedPercent(comparison.gap().meanStalenessError()))),
                Entry.of(Figures.distance(comparison.distance().totalVariation())),
                Entry.of(Figures.distance(comparison.distance().bhattacharyya())));
    }

    private static String interval(ImportedComparison comparison) {
        return comparison.predicted()
                .throughputInterval()
                .map(Figures::halfWidth)
                .orElse("");
    }

    private static String range(MeasuredRate rate) {
        return Figures.number(rate.lowest()) + "–" + Figures.number(rate.highest());
    }

    /**
     * The distributions of all measurements.
     *
     * @return a figure each
     */
    public FigureGroup staleness() {
        List<Figure> figures = new ArrayList<>();
        comparisons.forEach((name, comparison) -> figures.add(StalenessCharts.draw(
                Integer.toString(figures.size() + 1),
                name + ", m = " + comparison.run().threads(),
                comparison.predicted().staleness(),
                comparison.run().staleness())));
        return new FigureGroup("Staleness", "Share of updates by staleness.", StalenessCharts.key(), figures);
    }
}
