package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * The largest delay for which the rate 1/t is proved: tau(t) &lt;= sqrt((t/ln t)(1 - 1/ln t)).
 *
 * @param updates t &gt; e
 * @param reading lemma 5 has the second factor outside of the root
 * @see "Paper 002 (Hogwild! over local data sets), section 4.1; lemma 5 differs"
 */
public record PermissibleDelay(double updates, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("permissible-delay", "paper 002, section 4.1, lemma 5")
            .says(Direction.UPPER, "tau(t) <= sqrt((t/ln t)(1 - 1/ln t))", "updates")
            .assuming("strongly convex", "large t: the constants of what is left out are ignored")
            .misprinted(
                    "tau(t) <= sqrt(t/ln t) (1 - 1/ln t)",
                    "both factors under the root, as in section 4.1 and in the use that is made of it");

    /** Checks the range. */
    public PermissibleDelay {
        if (!(updates > Math.E) || Double.isInfinite(updates)) {
            throw new IllegalArgumentException("updates must be > e and finite: updates=" + updates);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(new Symbol("t", "gradients of all nodes", "updates", updates));
    }

    @Override
    public double value() {
        double log = Math.log(updates);
        double rest = 1 - 1 / log;
        return Math.sqrt(updates / log) * reading.choose(Math.sqrt(rest), rest);
    }
}
