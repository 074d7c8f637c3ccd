package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import stalesim.model.statistics.Interval;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;
import stalesim.report.comparison.StalenessQuantiles;
import stalesim.report.comparison.TargetReached;

/** A comparison as CSV text, one line a cell, with full precision; figures that do not exist are empty. */
public final class ComparisonCsv {

    private static final List<String> SIDE = List.of(
            "runs",
            "updates_per_second",
            "updates_per_second_low",
            "updates_per_second_high",
            "updates_per_second_deviation",
            "updates_per_second_min",
            "updates_per_second_max",
            "mean_staleness",
            "median_staleness",
            "staleness_95",
            "max_staleness",
            "final_loss",
            "final_test_accuracy",
            "duality_gap",
            "reached_target",
            "updates_to_target",
            "time_to_target_ns",
            "wait_share");

    private static final List<String> GAP = List.of(
            "throughput_error",
            "mean_staleness_error",
            "total_variation",
            "total_variation_noise",
            "bhattacharyya",
            "final_loss_error",
            "wait_share_difference",
            "verdict");

    private ComparisonCsv() {}

    /**
     * Renders a comparison.
     *
     * @param comparison any comparison
     * @return the text
     */
    public static String render(Comparison comparison) {
        List<String> header = new ArrayList<>(List.of("mode", "algorithm", "workers"));
        SIDE.forEach(name -> header.add("simulated_" + name));
        SIDE.forEach(name -> header.add("real_" + name));
        header.addAll(GAP);
        return CsvTables.write(
                header,
                comparison.rows().stream().map(row -> line(comparison, row)).toList());
    }

    private static List<String> line(Comparison comparison, ComparisonRow row) {
        List<String> line = new ArrayList<>();
        line.add(row.cell().mode().label());
        line.add(row.cell().algorithm());
        line.add(Integer.toString(row.cell().workers()));
        line.addAll(side(row.simulated()));
        line.addAll(side(row.real()));
        line.addAll(gap(row.gap()));
        line.add(ComparisonTables.verdict(comparison, row));
        return line;
    }

    private static List<String> side(Optional<Side> clock) {
        Optional<Spread> throughput = clock.flatMap(Side::throughput);
        Optional<Interval> interval = clock.flatMap(Side::throughputInterval);
        Optional<StalenessQuantiles> quantiles = clock.flatMap(Side::quantiles);
        Optional<TargetReached> target = clock.flatMap(Side::target);
        return List.of(
                Integer.toString(clock.map(Side::runs).orElse(0)),
                figure(throughput, Spread::mean),
                figure(interval, Interval::low),
                figure(interval, Interval::high),
                figure(throughput, spread -> spread.deviation().orElse(Double.NaN)),
                figure(throughput, Spread::min),
                figure(throughput, Spread::max),
                figure(clock.flatMap(Side::meanStaleness), Spread::mean),
                figure(quantiles, StalenessQuantiles::median),
                figure(quantiles, StalenessQuantiles::high),
                figure(quantiles, StalenessQuantiles::max),
                figure(clock.flatMap(Side::finalLoss), Spread::mean),
                figure(clock.flatMap(Side::finalTestAccuracy), Spread::mean),
                figure(clock.flatMap(Side::dualityGap), Spread::mean),
                target.map(TargetReached::reached).map(String::valueOf).orElse(""),
                figure(target.flatMap(TargetReached::updates), Spread::mean),
                figure(target.flatMap(TargetReached::timeNs), Spread::mean),
                figure(clock.flatMap(Side::waitShare), Spread::mean));
    }

    private static List<String> gap(Optional<Gap> gap) {
        Optional<StalenessGap> staleness = gap.flatMap(Gap::staleness);
        return List.of(
                optional(gap.map(Gap::throughputError)),
                optional(gap.map(Gap::meanStalenessError)),
                figure(staleness, StalenessGap::totalVariation),
                optional(staleness.map(StalenessGap::noise)),
                figure(staleness, StalenessGap::bhattacharyya),
                optional(gap.map(Gap::finalLossError)),
                optional(gap.map(Gap::waitShareDifference)));
    }

    private static <T> String figure(Optional<T> source, ToDoubleFunction<T> figure) {
        return source.map(some -> CsvTables.number(figure.applyAsDouble(some))).orElse("");
    }

    private static String optional(Optional<OptionalDouble> figure) {
        return CsvTables.number(figure.orElse(OptionalDouble.empty()).orElse(Double.NaN));
    }
}
