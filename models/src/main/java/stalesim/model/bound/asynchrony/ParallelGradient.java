package stalesim.model.bound.asynchrony;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Least mean squared gradient in I updates by the mean number of workers: delta/(eta I) + eta L M^2 (m + 1/2).
 *
 * @param loss L, M and delta
 * @param step eta &gt; 0
 * @param updates I &gt; 0
 * @param meanWorkers m &gt;= 0, mean over the updates; the mean staleness m - 1 does as well
 * @see "Paper 003 (thesis), theorem D.5.8"
 */
public record ParallelGradient(SmoothLoss loss, double step, double updates, double meanWorkers) implements Bound {

    private static final Statement STATEMENT = Statement.of("parallel-gradient", "paper 003, theorem D.5.8")
            .says(Direction.UPPER, "min E|grad L|^2 <= delta/(eta I) + eta L M^2 (m + 1/2)", "gradient^2")
            .assuming("those of asynchrony-noise", "E[tau] <= m at every update");

    /** Checks the ranges. */
    public ParallelGradient {
        Ranges.positive("step", step);
        Ranges.positive("updates", updates);
        Ranges.notNegative("meanWorkers", meanWorkers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.add(new Symbol("eta", "step size", "parameters/gradient", step));
        symbols.add(new Symbol("I", "updates", "updates", updates));
        symbols.add(new Symbol("m", "mean number of workers", "workers", meanWorkers));
        return symbols;
    }

    @Override
    public double value() {
        return loss.start() / (step * updates) + step * loss.scale() * (meanWorkers + 0.5);
    }
}
