package stalesim.model.bound.staleness;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * {@link UpdateProgress} with TAIL-tau: L M^2 eta^2 (1/2 + A^2/6 + tau) - eta E|grad L|^2.
 *
 * @param loss L and M
 * @param steps A and tau
 * @param now mean step and squared gradient
 * @param reading with or without 1/2
 * @see "Paper 003 (thesis), corollary C.5.5"
 */
public record TailTauProgress(SmoothLoss loss, TailTauSteps steps, Now now, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("tail-tau-progress", "paper 003, corollary C.5.5")
            .says(
                    Direction.UPPER,
                    "E[L(theta') - L(theta)] <= L M^2 eta^2 (1/2 + A^2/6 + tau) - eta E|grad L|^2",
                    "loss")
            .assuming("those of update-progress", "TAIL-tau with the middle of the distribution function's jumps")
            .misprinted(
                    "E[L(theta') - L(theta)] <= L M^2 eta^2 (A^2/6 + tau) - eta E|grad L|^2",
                    "1/2 + A^2/6 + tau: the print has the variance of eta where its second moment belongs");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.addAll(steps.symbols());
        symbols.add(new Symbol("eta", "mean step", "parameters/gradient", now.step()));
        symbols.add(new Symbol("E|grad L|^2", "mean squared gradient", "gradient^2", now.squaredGradient()));
        return symbols;
    }

    @Override
    public double value() {
        double loses = loss.scale() * now.step() * now.step() * steps.bracket(reading);
        return loses - now.step() * now.squaredGradient();
    }

    /**
     * State before an update.
     *
     * @param step eta_bar &gt; 0, mean step
     * @param squaredGradient E|grad L|^2 &gt;= 0
     */
    public record Now(double step, double squaredGradient) {

        /** Checks the ranges. */
        public Now {
            Ranges.positive("step", step);
            Ranges.notNegative("squaredGradient", squaredGradient);
        }
    }
}
