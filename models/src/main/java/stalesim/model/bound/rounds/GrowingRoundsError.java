package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Leading term of E|w_t - w_*|^2 after t gradients with growing rounds: (alpha^2/(2 (2 alpha - 1))) N/(mu^2 t).
 *
 * <p>That is exact on quadratics, for steps alpha/(mu (t + E)). The paper's alpha = 12 gives 3.13, alpha = 1 gives 0.5,
 * the least that a first-order method can have ({@link LeastError}). The print has 4 * 36^2 = 5184: it is a valid
 * bound, but 1656 times as large as what happens. Terms of order 1/(t ln t) are left out of both; they rule until
 * {@link OnsetExponent}.
 *
 * @param noise N = 2 E|grad f(w_*)|^2 &gt; 0
 * @param convexity mu &gt; 0
 * @param updates t &gt; 0, gradients of all nodes together
 * @param reading with the true constant for alpha = 12 or the printed one
 * @see "Paper 002 (Hogwild! over local data sets), eq. 4 (theorem 2)"
 */
public record GrowingRoundsError(double noise, double convexity, double updates, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("growing-rounds-error", "paper 002, theorem 2, eq. 4")
            .says(Direction.UPPER, "E|w_t - w_*|^2 <= (72/23) N/(mu^2 t) + O(1/(t ln t))", "parameters^2")
            .assuming(
                    "smooth and convex samples",
                    "strongly convex mean",
                    "round-step with alpha_0 = 12",
                    "quadratic for 72/23; for others only the printed constant is proved")
            .misprinted(
                    "E|w_t - w_*|^2 <= 4 * 36^2 N/(mu^2 t) + O(1/(t ln t))",
                    "alpha^2/(2 (2 alpha - 1)) = 72/23 for alpha = 12, exact on quadratics: loose, not false");

    /** Checks the ranges. */
    public GrowingRoundsError {
        Ranges.positive("noise", noise);
        Ranges.positive("convexity", convexity);
        Ranges.positive("updates", updates);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return LeastError.symbols(noise, convexity, updates);
    }

    @Override
    public double value() {
        return constant() * noise / (convexity * convexity * updates);
    }

    /**
     * The factor of N/(mu^2 t).
     *
     * @return 72/23, literal 5184
     */
    public double constant() {
        return reading.choose(new DecayingStepRate(12).value() / 2, 4 * 36 * 36);
    }
}
