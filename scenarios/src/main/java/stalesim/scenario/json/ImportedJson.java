package stalesim.scenario.json;

import java.util.OptionalDouble;
import stalesim.model.measured.ImportedRun;
import stalesim.model.measured.MeasuredRate;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.comparison.ImportedComparison;
import stalesim.report.comparison.Side;
import tools.jackson.databind.node.ObjectNode;

/** Predictions beside imported measurements as JSON. */
public final class ImportedJson {

    private ImportedJson() {}

    /**
     * Writes a comparison.
     *
     * @param comparison any
     * @return {@code threads}, the gaps ({@code null} where undefined), {@code predicted} and {@code measured} figures,
     *     and the counts of both sides
     */
    public static ObjectNode write(ImportedComparison comparison) {
        ImportedRun run = comparison.run();
        ObjectNode node = Json.object().put("algorithm", run.algorithm()).put("threads", run.threads());
        optional(node, "throughput_error", comparison.gap().throughputError());
        optional(node, "mean_staleness_error", comparison.gap().meanStalenessError());
        node.set("total_variation", Json.number(comparison.distance().totalVariation()));
        node.set("bhattacharyya", Json.number(comparison.distance().bhattacharyya()));
        node.put("verdict", comparison.verdict().label());
        node.set("predicted", predicted(comparison.predicted()));
        node.set("measured", measured(run, comparison.measured()));
        counts(node, "predicted_staleness", comparison.predicted().staleness());
        counts(node, "measured_staleness", run.staleness());
        return node;
    }

    private static ObjectNode predicted(Side side) {
        ObjectNode node = figures(side).put("runs", side.runs());
        optional(
                node,
                "throughput_half_width",
                side.throughputInterval().stream()
                        .mapToDouble(interval -> interval.halfWidth())
                        .findFirst());
        return node;
    }

    private static ObjectNode measured(ImportedRun run, Side side) {
        MeasuredRate rate = run.rate();
        ObjectNode node = figures(side);
        node.set("throughput_lowest", Json.number(rate.lowest()));
        node.set("throughput_highest", Json.number(rate.highest()));
        node.set("throughput_relative_uncertainty", Json.number(rate.relativeUncertainty()));
        node.put("throughput_with_start_up", run.epochs().withStartUp());
        optional(node, "epoch_variation", run.epochs().variation());
        ObjectNode description = node.putObject("description");
        run.description().forEach(description::put);
        return node;
    }

    private static ObjectNode figures(Side side) {
        StalenessHistogram staleness = side.staleness();
        ObjectNode node = Json.object();
        node.set("throughput", Json.number(side.throughput().orElseThrow().mean()));
        node.set("staleness_mean", Json.number(staleness.mean()));
        node.set("staleness_sd", Json.number(Math.sqrt(staleness.variance())));
        side.quantiles()
                .ifPresent(quantiles -> node.put("staleness_median", quantiles.median())
                        .put("staleness_p95", quantiles.high())
                        .put("staleness_max", quantiles.max()));
        return node;
    }

    private static void counts(ObjectNode node, String key, StalenessHistogram histogram) {
        var array = node.putArray(key);
        for (long count : histogram.toArray()) {
            array.add(count);
        }
    }

    private static void optional(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.set(key, Json.number(value.getAsDouble()));
        } else {
            node.putNull(key);
        }
    }
}
