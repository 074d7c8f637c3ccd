package stalesim.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.table.Figures;

/**
 * What runs of one clock show, which nothing is compared with: who is fastest, and who trains best. Cases with a run
 * that diverged, starved or crashed are left out.
 *
 * @param cases all others
 * @param target whether there is a wanted loss
 */
record BestCases(List<Case> cases, boolean target) {

    /** A cell under the one clock that it was run with. */
    private record Case(String name, Side side) {

        String with(String figure) {
            return figure + " (" + name + ")";
        }
    }

    /** Sentences; empty where no case is sound, or there are two clocks, which are no rivals. */
    static Optional<String> in(Comparison comparison) {
        if (comparison.hasSimulated() && comparison.hasReal()) {
            return Optional.empty();
        }
        List<Case> cases = comparison.rows().stream()
                .flatMap(BestCases::of)
                .filter(found -> !found.side().anyUnsound())
                .toList();
        String words = new BestCases(cases, comparison.settings().targetLoss().isPresent())
                .sentences().stream().collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Stream<Case> of(ComparisonRow row) {
        return row.sides().stream().map(side -> new Case(row.cell().label(), side));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        most().ifPresent(best -> sentences.add("Most gradients a second: "
                + best.with(Figures.mean(best.side().gradientsPerSecond())) + "."));
        Optional<Case> soonest = least(found -> found.side().timeAllTookToTarget());
        soonest.ifPresent(best -> sentences.add("Soonest at the wanted loss: "
                + best.with(Figures.time(best.side().timeAllTookToTarget().orElseThrow().mean(), 4)) + "."));
        if (soonest.isEmpty()) {
            least(found -> found.side().finalLoss())
                    .ifPresent(best -> sentences.add((target ? "Nobody always reached the wanted loss. " : "")
                            + "Least loss: " + best.with(Figures.mean(best.side().finalLoss())) + "."));
        }
        return sentences;
    }

    private Optional<Case> most() {
        return cases.stream()
                .filter(found -> found.side().gradientsPerSecond().isPresent())
                .max(Comparator.comparingDouble(
                        found -> found.side().gradientsPerSecond().orElseThrow().mean()));
    }

    private Optional<Case> least(Function<Case, Optional<Spread>> figure) {
        return cases.stream()
                .filter(found -> figure.apply(found).isPresent())
                .min(Comparator.comparingDouble(
                        found -> figure.apply(found).orElseThrow().mean()));
    }
}
