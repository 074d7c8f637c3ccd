package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;

/**
 * Standard deviation of the weighted average: (sqrt(k)/S) (2 G sqrt(eta/lambda) + (G/lambda) r^t).
 *
 * @param training objective, step and updates of the fastest node
 * @param nodes k nodes with their lags, and the rate r, {@code training.rate()} unless fitted
 * @see "Paper 001 (WP-SGD), eq. 20 (lemma 3)"
 */
public record AverageDeviation(Training training, LaggingNodes nodes) implements Bound {

    private static final Statement STATEMENT = Statement.of("average-deviation", "paper 001, eq. 20")
            .says(
                    Direction.UPPER,
                    "sigma_t <= (sqrt(k)/S) (2 G sqrt(eta)/sqrt(lambda) + (G/lambda) r^t), S = sum_i r^T_i",
                    "parameters")
            .assuming("those of node-deviation", "independent nodes");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.addAll(nodes.symbols());
        return symbols;
    }

    @Override
    public double value() {
        double single = training.stationaryPart() + training.transientPart(nodes.rate());
        return single * Math.sqrt(nodes.nodes()) / nodes.sum();
    }

    /**
     * A tighter bound from the same proof, before all nodes are bounded by the fastest one.
     *
     * @return sqrt(sum_i w_i^2 sigma_i^2) with sigma_i = 2 G sqrt(eta/lambda) + (G/lambda) r^(t - T_i)
     */
    public double tighter() {
        double squares = 0;
        for (double lag : nodes.lags()) {
            double weighted =
                    training.stationaryPart() * nodes.rate().power(lag) + training.transientPart(nodes.rate());
            squares += weighted * weighted;
        }
        return Math.sqrt(squares) / nodes.sum();
    }
}
