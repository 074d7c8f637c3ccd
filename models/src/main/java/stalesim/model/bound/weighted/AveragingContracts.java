package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * The mean of WP-SGD with an average every span updates comes closer from one average to the next if
 * (k/S) r^span &lt; 1. The margin is 1 less the left side.
 *
 * @param nodes k nodes with the lags of each span
 * @param span updates of the fastest node between averages, &gt;= 1
 * @see "Paper 001 (WP-SGD), section 4.1"
 */
public record AveragingContracts(LaggingNodes nodes, double span) implements Condition {

    private static final Statement STATEMENT = Statement.of("averaging-contracts", "paper 001, section 4.1")
            .says(Direction.CONDITION, "(k/S) r^span < 1, S = sum_i r^T_i", Symbol.NONE)
            .assuming("the rate is the same for all nodes", "lags do not exceed the span");

    /** Checks the range. */
    public AveragingContracts {
        Ranges.positive("span", span);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(nodes.symbols());
        symbols.add(new Symbol("span", "updates between averages", "updates", span));
        return symbols;
    }

    @Override
    public double value() {
        return 1 - factor();
    }

    /**
     * What is left of the mean's distance from one average to the next.
     *
     * @return (k/S) r^span, which is sum_i w_i r^(span - T_i)
     */
    public double factor() {
        return nodes.nodes() / nodes.sum() * nodes.rate().power(span);
    }
}
