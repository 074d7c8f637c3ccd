package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * How a spread of models becomes loss: (sigma sqrt(L/2) + sqrt(gap))^2.
 *
 * @param lipschitz L &gt; 0, Lipschitz constant of the loss's gradient
 * @param gap excess loss at the centre of the spread, &gt;= 0
 * @see "Paper 001 (WP-SGD), theorem 1"
 */
public record Smoothness(double lipschitz, double gap) {

    /** Checks the ranges. */
    public Smoothness {
        Ranges.positive("lipschitz", lipschitz);
        Ranges.notNegative("gap", gap);
    }

    /** The excess loss for a deviation; in the literal reading with sqrt(2 L) for sqrt(L/2). */
    double loss(double deviation, Reading reading) {
        double root = deviation * Math.sqrt(lipschitz * reading.choose(0.5, 2)) + Math.sqrt(gap);
        return root * root;
    }

    /** L and the gap. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("L", "Lipschitz constant of the gradient", "gradient/parameters", lipschitz),
                new Symbol("gap", "excess loss at the centre", "loss", gap));
    }
}
