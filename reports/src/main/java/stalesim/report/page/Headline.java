package stalesim.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Judgement;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Thresholds;
import stalesim.report.table.ComparisonTables;
import stalesim.report.table.Diverged;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * The comparison in a few sentences.
 *
 * @param verdict how many predictions hold
 * @param details the worst cases; empty if nothing was compared
 */
public record Headline(String verdict, List<String> details) {

    /** Makes the list immutable. */
    public Headline {
        details = List.copyOf(details);
    }

    static Headline of(Comparison comparison) {
        List<ComparisonRow> compared = comparison.compared();
        if (compared.isEmpty()) {
            return alone(comparison);
        }
        List<String> details = new ArrayList<>(Diverged.in(comparison).stream().toList());
        worstThroughput(compared).ifPresent(row -> details.add(throughput(row)));
        worstStaleness(compared).ifPresent(row -> details.add(staleness(row)));
        int alone = comparison.rows().size() - compared.size();
        if (alone > 0) {
            details.add("Not judged, as only one clock has runs: " + Words.count(alone, "more case") + ".");
        }
        return new Headline(verdict(comparison, compared.size()), details);
    }

    /** What runs show that nothing is compared with, and what they are. */
    private static Headline alone(Comparison comparison) {
        String without = withoutComparison(comparison);
        List<String> details = new ArrayList<>(Diverged.in(comparison).stream().toList());
        Optional<String> best = BestCases.in(comparison);
        best.ifPresent(words -> details.add(without));
        return new Headline(best.orElse(without), details);
    }

    private static String withoutComparison(Comparison comparison) {
        if (comparison.rows().isEmpty()) {
            return "There are no results.";
        }
        if (!comparison.hasReal()) {
            return "Nothing was measured: all figures are predictions.";
        }
        return comparison.hasSimulated()
                ? "No case has both a prediction and a measurement, so none is judged."
                : "Nothing was simulated: all figures are measurements.";
    }

    private static String verdict(Comparison comparison, int compared) {
        Thresholds limits = comparison.settings().thresholds();
        long noise = comparison.count(Judgement.NOISE);
        long missed = comparison.count(Judgement.MISS);
        String sentence = String.format(
                Locale.ROOT,
                "%d of %d predictions hold: throughput within %.0f\u00a0%% and staleness within a total variation of %s"
                        + " of the measurement.",
                comparison.count(Judgement.WITHIN),
                compared,
                100 * limits.throughputError(),
                Figures.number(limits.totalVariation(), 1));
        if (noise > 0) {
            sentence += " " + noise + (noise == 1 ? " differs" : " differ") + " no more than repeated real runs do.";
        }
        return missed == 0 ? sentence : sentence + " " + missed + (missed == 1 ? " misses." : " miss.");
    }

    private static Optional<ComparisonRow> worstThroughput(List<ComparisonRow> rows) {
        return rows.stream()
                .filter(row -> error(row).isPresent())
                .max(Comparator.comparingDouble(row -> Math.abs(error(row).orElseThrow())));
    }

    private static OptionalDouble error(ComparisonRow row) {
        return row.gap().map(Gap::throughputError).orElse(OptionalDouble.empty());
    }

    private static String throughput(ComparisonRow row) {
        return "Largest throughput error: " + Words.signed(Figures.signedPercent(error(row))) + " ("
                + row.cell().label() + "; spread of the real runs "
                + Figures.noise(row.real().flatMap(Side::throughput)) + ").";
    }

    private static Optional<ComparisonRow> worstStaleness(List<ComparisonRow> rows) {
        return rows.stream()
                .filter(row -> row.gap().flatMap(Gap::staleness).stream().anyMatch(gap -> gap.totalVariation() > 0))
                .max(Comparator.comparingDouble(
                        row -> row.gap().flatMap(Gap::staleness).orElseThrow().totalVariation()));
    }

    private static String staleness(ComparisonRow row) {
        return row.gap()
                .flatMap(Gap::staleness)
                .map(gap -> "Largest distance of staleness distributions: total variation "
                        + Figures.distance(gap.totalVariation()) + " (" + row.cell().label() + "; between real runs "
                        + ComparisonTables.distanceNoise(gap) + ").")
                .orElseThrow();
    }
}
