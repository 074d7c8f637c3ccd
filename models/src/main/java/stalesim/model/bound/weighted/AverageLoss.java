package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * Mean excess loss of WP-SGD: {@link SpreadLoss} of the sum of {@link AverageDistance} and {@link AverageDeviation}.
 *
 * <p>In the literal reading the constant is sqrt(2 L); the brackets, which the print misplaces, are where the proof has
 * them.
 *
 * @param training objective, step and updates of the fastest node
 * @param nodes k nodes with their lags; the rate 1 - eta lambda gives eq. 21, a fitted one eq. 24
 * @param smoothness L and the excess loss at the stationary mean
 * @param reading with or without the misprint
 * @see "Paper 001 (WP-SGD), eq. 21 (theorem 4) and eq. 24 (theorem 5)"
 */
public record AverageLoss(Training training, LaggingNodes nodes, Smoothness smoothness, Reading reading)
        implements Bound {

    private static final Statement STATEMENT = Statement.of("average-loss", "paper 001, eq. 21, 24")
            .says(
                    Direction.UPPER,
                    "E c - min c <= ((G k r^t/(lambda S) + (sqrt(k)/S) (2 G sqrt(eta/lambda) + (G/lambda) r^t))"
                            + " sqrt(L/2) + sqrt(gap))^2",
                    "loss")
            .assuming("those of average-distance and average-deviation", "Lipschitz gradient")
            .misprinted(
                    "((G k r^t/(lambda S) + (sqrt(k)/S) (2 G sqrt(eta/lambda) + (G/lambda) r^t)) sqrt(2 L)"
                            + " + sqrt(gap))^2",
                    "sqrt(L/2); brackets of eq. 21 and 24 as in the proof");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.addAll(nodes.symbols());
        symbols.addAll(smoothness.symbols());
        return symbols;
    }

    @Override
    public double value() {
        double deviation = new AverageDistance(training, nodes).value()
                + new AverageDeviation(training, nodes).value();
        return smoothness.loss(deviation, reading);
    }
}
