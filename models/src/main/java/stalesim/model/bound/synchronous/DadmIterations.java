package stalesim.model.bound.synchronous;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Rounds that are enough for DADM: t &gt;= g ln(g h_6) with g = h_5 + 1/(b m).
 *
 * <p>The profit of workers is 1/m in the second term of g; it fails where workers hold copies of the same few samples.
 *
 * @param constant h_5 &gt;= 0, of data, regularisation and step
 * @param target h_6 &gt; 0, of start and eps
 * @param localBatch b &gt;= 1
 * @param workers m &gt;= 1
 * @see "Paper 000 (Dataset matters), appendix B.4, theorem 5"
 */
public record DadmIterations(double constant, double target, int localBatch, int workers) implements Bound {

    private static final Statement STATEMENT = Statement.of("dadm-iterations", "paper 000, theorem 5")
            .says(Direction.SUFFICIENT, "t >= (h_5 + 1/(b m)) ln((h_5 + 1/(b m)) h_6)", "rounds")
            .assuming("strongly convex regulariser", "smooth loss", "different samples on different workers");

    /** Checks the ranges. */
    public DadmIterations {
        Ranges.notNegative("constant", constant);
        Ranges.positive("target", target);
        Ranges.atLeastOne("localBatch", localBatch);
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("h_5", "factor of data, regularisation and step", "rounds", constant),
                new Symbol("h_6", "factor of start and eps", "1/rounds", target),
                new Symbol("b", "samples of a worker and round", "samples", localBatch),
                new Symbol("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        double factor = constant + 1 / ((double) localBatch * workers);
        return Math.max(0, factor * Math.log(factor * target));
    }
}
