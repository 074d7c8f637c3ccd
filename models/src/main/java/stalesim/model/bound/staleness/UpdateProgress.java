package stalesim.model.bound.staleness;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Mean change of the loss by one update: at most L M^2 (E[eta^2]/2 + E[tau eta] E[eta]) - E[eta] E|grad L|^2.
 *
 * <p>Where steps keep their mean and do not grow with staleness E[tau eta] &lt;= E[tau] E[eta], which gives corollary
 * C.5.4.
 *
 * @param loss L and M
 * @param steps their moments
 * @param squaredGradient E|grad L|^2 &gt;= 0 before the update
 * @see "Paper 003 (thesis), lemma C.5.3 and corollary C.5.4"
 */
public record UpdateProgress(SmoothLoss loss, StepMoments steps, double squaredGradient) implements Bound {

    private static final Statement STATEMENT = Statement.of("update-progress", "paper 003, lemma C.5.3")
            .says(
                    Direction.UPPER,
                    "E[L(theta') - L(theta)] <= L M^2 (E[eta^2]/2 + E[tau eta] E[eta]) - E[eta] E|grad L|^2",
                    "loss")
            .assuming("Lipschitz and bounded gradients", "staleness is mean-independent of the past");

    /** Checks the range. */
    public UpdateProgress {
        Ranges.notNegative("squaredGradient", squaredGradient);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.addAll(steps.symbols());
        symbols.add(new Symbol("E|grad L|^2", "mean squared gradient", "gradient^2", squaredGradient));
        return symbols;
    }

    @Override
    public double value() {
        double loses = steps.square() / 2 + steps.withStaleness() * steps.mean();
        return loss.scale() * loses - steps.mean() * squaredGradient;
    }
}
