package stalesim.model.bound.synchronous;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Standard deviation of the model after t updates of mini-batch SGD: (sigma + W (1 - gamma lambda)^t) / sqrt(b).
 *
 * <p>A batch lowers it once. The print divides by sqrt(b) again in each update, as if averages of averages lost their
 * noise without taking up new noise.
 *
 * @param end deviation of the stationary law and distance of the start from it
 * @param contraction gamma lambda, 0 to 1: step size times strength of convexity
 * @param updates t &gt;= 0
 * @param reading with or without the misprint
 * @see "Paper 000 (Dataset matters), theorem 3"
 */
public record BatchDeviation(Ends end, double contraction, long updates, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("mini-batch-deviation", "paper 000, theorem 3")
            .says(Direction.UPPER, "(sigma_D* + W_2(D^0, D*) (1 - gamma lambda)^t)/b^(1/2)", "parameters")
            .assuming("lambda-strongly convex", "gamma lambda <= 1", "independent samples")
            .misprinted(
                    "(sigma_D* + W_2(D^0, D*) (1 - gamma lambda)^t)/b^(t/2)",
                    "b^(1/2): repeated averaging does not compound, the deviation stays at sigma_D*/b^(1/2)");

    /** Checks the ranges. */
    public BatchDeviation {
        Ranges.notNegative("updates", updates);
        if (!(contraction >= 0 && contraction <= 1)) {
            throw new IllegalArgumentException("contraction must be >= 0 and <= 1: contraction=" + contraction);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("sigma_D*", "deviation of the law in the end", "parameters", end.stationary()),
                new Symbol("W_2", "distance of the start from the stationary law", "parameters", end.start()),
                new Symbol("b", "batch", "samples", end.batch()),
                Symbol.number("gamma lambda", "step size times strength of convexity", contraction),
                Symbol.count("t", "updates", "updates", updates));
    }

    @Override
    public double value() {
        double single = end.stationary() + end.start() * Math.pow(1 - contraction, (double) updates);
        return single * Math.pow(end.batch(), -reading.choose(1, (double) updates) / 2);
    }

    /**
     * The laws between which SGD moves, and its batch.
     *
     * @param stationary sigma_D* &gt;= 0, for single samples
     * @param start W_2(D^0, D*) &gt;= 0
     * @param batch b &gt;= 1
     */
    public record Ends(double stationary, double start, int batch) {

        /** Checks the ranges. */
        public Ends {
            Ranges.notNegative("stationary", stationary);
            Ranges.notNegative("start", start);
            Ranges.atLeastOne("batch", batch);
        }
    }
}
