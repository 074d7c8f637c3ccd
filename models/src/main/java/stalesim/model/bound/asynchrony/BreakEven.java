package stalesim.model.bound.asynchrony;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * When an elastic run has for good consumed less than one with a constant number of workers:
 * the least t such that the integral of m is below m_S t' for all t' &gt; t.
 *
 * <p>Cost: O(stages).
 *
 * @param stages of the elastic run, one after the other, at least one
 * @param constant m_S &gt; 0, workers of the other run
 * @see "Paper 003 (thesis), eq. D.10 and D.11, section D.6"
 */
public record BreakEven(List<Stage> stages, double constant) implements Bound {

    private static final Statement STATEMENT = Statement.of("break-even", "paper 003, eq. D.10, D.11")
            .says(Direction.EXACT, "min t: integral_0^t' m dt < m_S t' for all t' > t", "time")
            .assuming("looked at until the end of the elastic run");

    /** Keeps a copy and checks the ranges. */
    public BreakEven {
        stages = List.copyOf(stages);
        Ranges.positive("constant", constant);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("needs at least one stage");
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("t_end", "length of the elastic run", "time", length()),
                new Symbol("R_E", "resources of the elastic run", "workers time", resources()),
                new Symbol("m_S", "workers of the constant run", "workers", constant));
    }

    /** The time; infinite if the elastic run never saves for good, 0 if it saves from its start. */
    @Override
    public double value() {
        double time = 0;
        double excess = 0;
        double last = 0;
        for (Stage stage : stages) {
            double slope = stage.workers() - constant;
            double next = excess + slope * stage.duration();
            if (next >= 0) {
                last = time + stage.duration();
            } else if (excess > 0) {
                last = time - excess / slope;
            } else if (excess == 0) {
                last = time;
            }
            time += stage.duration();
            excess = next;
        }
        return excess < 0 ? last : Double.POSITIVE_INFINITY;
    }

    /**
     * Worker-seconds of the elastic run, if durations are seconds.
     *
     * @return R_E, the integral of m
     */
    public double resources() {
        return stages.stream()
                .mapToDouble(stage -> stage.duration() * stage.workers())
                .sum();
    }

    /**
     * The share of the constant run's resources that the elastic run saves over its length.
     *
     * @return 1 - R_E/(m_S t); negative if it needs more
     */
    public double saved() {
        return 1 - resources() / (constant * length());
    }

    private double length() {
        return stages.stream().mapToDouble(Stage::duration).sum();
    }

    /**
     * A time with a constant number of workers.
     *
     * @param duration &gt; 0, in any unit
     * @param workers m &gt;= 0
     */
    public record Stage(double duration, double workers) {

        /** Checks the ranges. */
        public Stage {
            Ranges.positive("duration", duration);
            Ranges.notNegative("workers", workers);
        }
    }
}
