package stalesim.model.bound.staleness;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * A smooth loss with bounded gradients and how far its start is from the optimum.
 *
 * <p>No loss on all of R^d that is strongly convex, or satisfies the condition of Polyak and Lojasiewicz and grows
 * without end, has bounded gradients: M belongs to a bounded domain.
 *
 * @param lipschitz L &gt; 0, of the gradient
 * @param gradient M &gt; 0, root of the largest mean squared gradient
 * @param start delta &gt; 0, excess loss at the start
 * @see "Paper 003 (thesis), assumptions C.5.1 and C.5.2, also D.5.1 and D.5.2"
 */
public record SmoothLoss(double lipschitz, double gradient, double start) {

    /** Checks the ranges. */
    public SmoothLoss {
        Ranges.positive("lipschitz", lipschitz);
        Ranges.positive("gradient", gradient);
        Ranges.positive("start", start);
    }

    /**
     * What all bounds scale with.
     *
     * @return L M^2
     */
    public double scale() {
        return lipschitz * gradient * gradient;
    }

    /**
     * The symbols.
     *
     * @return L, M and delta
     */
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("L", "Lipschitz constant of the gradient", "gradient/parameters", lipschitz),
                new Symbol("M", "root of the largest mean squared gradient", "gradient", gradient),
                new Symbol("delta", "excess loss at the start", "loss", start));
    }
}
