package stalesim.model.bound.synchronous;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Excess loss after t updates of mini-batch SGD: (h_2 (d + deviation) + h_3)^2.
 *
 * @param deviation of the model, which carries the misprint
 * @param distance d(mu_t, mu_*) &gt;= 0, of the model's mean from the stationary mean
 * @param scale h_2 &gt;= 0, factor of the objective alone: sqrt(L/2) by theorem 1 of paper 001
 * @param floor h_3 &gt;= 0, of the objective alone: root of the excess loss at the stationary mean
 * @see "Paper 000 (Dataset matters), theorem 3"
 */
public record BatchLoss(BatchDeviation deviation, double distance, double scale, double floor) implements Bound {

    private static final Statement STATEMENT = Statement.of("mini-batch-loss", "paper 000, theorem 3")
            .says(
                    Direction.UPPER,
                    "E f(x_t) - f* <= (h_2 (d(mu_t, mu_*) + (sigma_D* + W_2 (1 - gamma lambda)^t)/b^(1/2)) + h_3)^2",
                    "loss")
            .assuming("those of mini-batch-deviation", "smooth")
            .misprinted(
                    "(h_2 (d(mu_t, mu_*) + (sigma_D* + W_2 (1 - gamma lambda)^t)/b^(t/2)) + h_3)^2",
                    "that of mini-batch-deviation");

    /** Checks the ranges. */
    public BatchLoss {
        Ranges.notNegative("distance", distance);
        Ranges.notNegative("scale", scale);
        Ranges.notNegative("floor", floor);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(deviation.symbols());
        symbols.add(new Symbol("d", "distance of the mean from the stationary mean", "parameters", distance));
        symbols.add(new Symbol("h_2", "factor of the objective", "loss^(1/2)/parameters", scale));
        symbols.add(new Symbol("h_3", "root of the loss at the stationary mean", "loss^(1/2)", floor));
        return symbols;
    }

    @Override
    public double value() {
        double root = scale * (distance + deviation.value()) + floor;
        return root * root;
    }

    @Override
    public Reading reading() {
        return deviation.reading();
    }
}
