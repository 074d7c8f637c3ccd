package stalesim.report.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.result.Outcome;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;

/** That runs diverged, in a sentence: their rates and losses are of the few updates before that. */
public final class Diverged {

    private static final int MOST_NAMED = 4;

    private Diverged() {}

    /**
     * Of a comparison.
     *
     * @param comparison any
     * @return how many runs diverged, of which cells, and what to do; empty if none did
     */
    public static Optional<String> in(Comparison comparison) {
        List<ComparisonRow> rows =
                comparison.rows().stream().filter(row -> diverged(row) > 0).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int all = comparison.rows().stream().flatMap(row -> row.sides().stream()).mapToInt(Side::runs).sum();
        String cells = rows.stream()
                .limit(MOST_NAMED)
                .map(row -> row.cell().label())
                .collect(Collectors.joining("; "));
        String more = rows.size() > MOST_NAMED ? "; and " + (rows.size() - MOST_NAMED) + " more cells" : "";
        return Optional.of(rows.stream().mapToInt(Diverged::diverged).sum() + " of " + all + " runs diverged (" + cells
                + more + "): their figures are of what came before that. A smaller step.size may help.");
    }

    private static int diverged(ComparisonRow row) {
        return row.sides().stream()
                .mapToInt(side -> side.outcomes().getOrDefault(Outcome.DIVERGED, 0))
                .sum();
    }
}
