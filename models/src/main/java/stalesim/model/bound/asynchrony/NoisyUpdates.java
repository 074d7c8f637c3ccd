package stalesim.model.bound.asynchrony;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Updates that are enough for a squared gradient of eps: delta/(eta (eps - L M^2 eta/2 - M E|xi|)).
 *
 * @param target loss, noise and eps
 * @param step eta &gt; 0
 * @param reading the print has a plus before L M^2 eta/2
 * @see "Paper 003 (thesis), theorem D.5.6"
 */
public record NoisyUpdates(NoisyTarget target, double step, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("noisy-updates", "paper 003, theorem D.5.6")
            .says(Direction.SUFFICIENT, "I > delta/(eta (eps - L M^2 eta/2 - M E|xi|))", "updates")
            .assuming("Lipschitz and bounded gradients", "noise-low", "a step below largest-noisy-step")
            .misprinted(
                    "I > delta/(eta (eps + L M^2 eta/2 - M E|xi|))",
                    "minus, as in the proof, in its range of steps and in corollary D.5.7");

    /** Checks the range. */
    public NoisyUpdates {
        Ranges.positive("step", step);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(target.symbols());
        symbols.add(new Symbol("eta", "step size", "parameters/gradient", step));
        return symbols;
    }

    @Override
    public double value() {
        double rest = target.rest() + reading.choose(-1, 1) * target.loss().scale() * step / 2;
        return rest > 0 ? target.loss().start() / (step * rest) : Double.POSITIVE_INFINITY;
    }
}
