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
 * Least mean squared gradient in T updates with TAIL-tau: 2 sqrt(L M^2 B delta/T) for the mean step
 * {@link #step} = sqrt(delta/(L M^2 T B)), with B = A^2 + tau.
 *
 * <p>The lemma before it lacks 1/2. For A^2 &gt;= 0.6 A^2 + tau is large enough all the same; below, the corrected
 * form has B = 1/2 + A^2 + tau.
 *
 * @param loss L, M and delta
 * @param steps A and tau
 * @param updates T &gt; 0
 * @param reading of B
 * @see "Paper 003 (thesis), eq. C.11, theorem C.5.6"
 */
public record TailTauGradient(SmoothLoss loss, TailTauSteps steps, double updates, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("tail-tau-gradient", "paper 003, theorem C.5.6, eq. C.11")
            .says(
                    Direction.UPPER,
                    "min E|grad L|^2 <= 2 sqrt(L M^2 B delta/T), B = A^2 + tau for A^2 >= 0.6, else 1/2 + A^2 + tau",
                    "gradient^2")
            .assuming("those of tail-tau-progress", "mean step sqrt(delta/(L M^2 T B))")
            .misprinted(
                    "min E|grad L|^2 <= 2 sqrt(L M^2 (A^2 + tau) delta/T)",
                    "A^2 + tau is below 1/2 + A^2/6 + tau for A^2 < 0.6; from there on the print stands");

    /** Checks the range. */
    public TailTauGradient {
        Ranges.positive("updates", updates);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(loss.symbols());
        symbols.addAll(steps.symbols());
        symbols.add(new Symbol("T", "updates", "updates", updates));
        return symbols;
    }

    @Override
    public double value() {
        return 2 * Math.sqrt(loss.scale() * steps.looseBracket(reading) * loss.start() / updates);
    }

    /**
     * The mean step for which it holds.
     *
     * @return sqrt(delta/(L M^2 T B))
     */
    public double step() {
        return Math.sqrt(loss.start() / (loss.scale() * updates * steps.looseBracket(reading)));
    }
}
