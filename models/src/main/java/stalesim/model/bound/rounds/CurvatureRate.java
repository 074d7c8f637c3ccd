package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Exponent with which the squared distance falls between plain (h = 0) and strong convexity (h = 1):
 * E|w_t - w_*|^2 = O(t^(-h/(2-h))).
 *
 * @param curvature h, 0 to 1
 * @see "Paper 002 (Hogwild! over local data sets), section C.3, after van Dijk et al. (2019)"
 */
public record CurvatureRate(double curvature) implements Bound {

    private static final Statement STATEMENT = Statement.of("curvature-rate", "paper 002, section C.3")
            .says(Direction.LOWER, "E|w_t - w_*|^2 = O(t^-x), x = h/(2 - h)", Symbol.NONE)
            .assuming("omega-convex objective of curvature h", "steps of order t^(-1/(2 - h))");

    /** Checks the range. */
    public CurvatureRate {
        if (!(curvature >= 0 && curvature <= 1)) {
            throw new IllegalArgumentException("curvature must be >= 0 and <= 1: curvature=" + curvature);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.number("h", "curvature", curvature));
    }

    @Override
    public double value() {
        return curvature / (2 - curvature);
    }

    /**
     * The exponent of the steps, and of the averaged excess loss.
     *
     * @return 1/(2 - h)
     */
    public double step() {
        return 1 / (2 - curvature);
    }
}
