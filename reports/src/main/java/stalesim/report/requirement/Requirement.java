package stalesim.report.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;

/**
 * What a figure must be in the cells that it is asked of.
 *
 * @param figure which
 * @param atLeast smallest value that meets it; empty for any
 * @param atMost greatest value that meets it; empty for any
 * @param where in which cells
 */
public record Requirement(RequiredFigure figure, OptionalDouble atLeast, OptionalDouble atMost, Where where) {

    /**
     * Cells, all of them but for what is stated.
     *
     * @param clock one clock; empty for each that has runs
     * @param mode one mode
     * @param algorithms names; empty for all
     * @param workers numbers of workers; empty for all
     */
    public record Where(Optional<Clock> clock, Optional<Mode> mode, List<String> algorithms, List<Integer> workers) {

        /** Makes the lists immutable. */
        public Where {
            algorithms = List.copyOf(algorithms);
            workers = List.copyOf(workers);
        }

        private boolean has(Cell cell) {
            return mode.map(cell.mode()::equals).orElse(true)
                    && (algorithms.isEmpty() || algorithms.contains(cell.algorithm()))
                    && (workers.isEmpty() || workers.contains(cell.workers()));
        }

        private boolean has(Clock which) {
            return clock.map(which::equals).orElse(true);
        }
    }

    /**
     * Checks results.
     *
     * @param comparison of all of them
     * @return a check for each cell and clock asked of; one without a value if there is none
     */
    public List<RequirementCheck> check(Comparison comparison) {
        List<RequirementCheck> checks = new ArrayList<>();
        for (ComparisonRow row : comparison.rows()) {
            if (!where.has(row.cell())) {
                continue;
            }
            if (figure.isError()) {
                checks.add(check(row.cell().label(), figure.of(row)));
            } else {
                row.simulated().filter(side -> where.has(Clock.SIMULATED)).ifPresent(side ->
                        checks.add(check(row.cell().label() + ", simulated", figure.of(side))));
                row.real().filter(side -> where.has(Clock.REAL)).ifPresent(side ->
                        checks.add(check(row.cell().label() + ", real", figure.of(side))));
            }
        }
        return checks.isEmpty() ? List.of(check("no runs", Optional.empty())) : checks;
    }

    private RequirementCheck check(String cell, Optional<Double> value) {
        boolean met = value.filter(found -> found >= atLeast.orElse(Double.NEGATIVE_INFINITY)
                        && found <= atMost.orElse(Double.POSITIVE_INFINITY))
                .isPresent();
        return new RequirementCheck(this, cell, value, met);
    }
}
