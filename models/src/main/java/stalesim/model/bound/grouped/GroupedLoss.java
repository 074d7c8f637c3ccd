package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Excess loss of DS-Sync: (2 kappa/(gamma + t)) (B/mu + 2 L |w_0 - w*|^2) with kappa = L/mu, gamma = max(8 kappa, 2)
 * and B = sigma^2/N + 8 G^2, for steps eta_t = 2/(mu (gamma + t)).
 *
 * <p>The statement stands although its proof has slips, which {@link GroupStep} and {@link GroupDivergence} name; with
 * the tight divergence B has room to spare. As gradients are bounded it belongs to a bounded domain.
 *
 * @param objective L, mu, G, and the squared distance of the start
 * @param deviation sigma &gt;= 0, of a worker's gradient
 * @param size N &gt;= 1, workers of a group
 * @param updates t &gt;= 0
 * @see "Paper 004 (DS-Sync), eq. 21 (theorem A.4)"
 */
public record GroupedLoss(Objective objective, double deviation, int size, double updates) implements Bound {

    private static final Statement STATEMENT = Statement.of("grouped-loss", "paper 004, theorem A.4, eq. 21")
            .says(
                    Direction.UPPER,
                    "E F - F* <= (2 kappa/(gamma + t)) (B/mu + 2 L |w_0 - w*|^2), kappa = L/mu,"
                            + " gamma = max(8 kappa, 2), B = sigma^2/N + 8 G^2",
                    "loss")
            .assuming(
                    "L-smooth, mu-strongly convex",
                    "bounded gradients: a bounded domain",
                    "eta_t = 2/(mu (gamma + t))");

    /** Checks the ranges. */
    public GroupedLoss {
        Ranges.notNegative("deviation", deviation);
        Ranges.atLeastOne("size", size);
        Ranges.notNegative("updates", updates);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("L", "smoothness", "gradient/parameters", objective.smoothness()),
                new Symbol("mu", "strength of convexity", "gradient/parameters", objective.convexity()),
                new Symbol("G", "root of the largest mean squared gradient", "gradient", objective.gradient()),
                new Symbol("|w_0 - w*|^2", "squared distance of the start", "parameters^2", objective.start()),
                new Symbol("sigma", "deviation of a gradient", "gradient", deviation),
                new Symbol("N", "workers of a group", "workers", size),
                new Symbol("t", "updates", "updates", updates));
    }

    @Override
    public double value() {
        double gradient = objective.gradient();
        double noise = deviation * deviation / size + 8 * gradient * gradient;
        double start = noise / objective.convexity() + 2 * objective.smoothness() * objective.start();
        return 2 * objective.conditionNumber() / (offset() + updates) * start;
    }

    /**
     * The step of an update.
     *
     * @param update t &gt;= 0
     * @return 2/(mu (gamma + t)), at most 1/(4 L)
     */
    public double step(double update) {
        return 2 / (objective.convexity() * (offset() + update));
    }

    private double offset() {
        return Math.max(8 * objective.conditionNumber(), 2);
    }

    /**
     * A smooth, strongly convex objective on a bounded domain.
     *
     * @param smoothness L &gt; 0
     * @param convexity mu, 0 &lt; mu &lt;= L
     * @param gradient G &gt; 0
     * @param start |w_0 - w*|^2 &gt;= 0
     */
    public record Objective(double smoothness, double convexity, double gradient, double start) {

        /** Checks the ranges. */
        public Objective {
            Ranges.positive("smoothness", smoothness);
            Ranges.positive("convexity", convexity);
            Ranges.positive("gradient", gradient);
            Ranges.notNegative("start", start);
            if (convexity > smoothness) {
                throw new IllegalArgumentException(
                        "convexity must be <= smoothness: convexity=" + convexity + ", smoothness=" + smoothness);
            }
        }

        double conditionNumber() {
            return smoothness / convexity;
        }
    }
}
