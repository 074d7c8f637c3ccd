package stalesim.model.bound.weighted;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * SGD with constant step on an objective with L2 regularisation.
 *
 * @param gradient G &gt; 0, largest norm of a gradient
 * @param convexity lambda &gt; 0
 * @param step eta &gt; 0, at most 1/lambda
 * @param updates t &gt;= 0, of the fastest node
 */
public record Training(double gradient, double convexity, double step, double updates) {

    /** Checks the ranges. */
    public Training {
        Ranges.positive("gradient", gradient);
        Ranges.positive("convexity", convexity);
        Ranges.positive("step", step);
        Ranges.notNegative("updates", updates);
        if (convexity * step > 1) {
            throw new IllegalArgumentException(
                    "step must be <= 1/convexity: step=" + step + ", convexity=" + convexity);
        }
    }

    /**
     * The rate that follows from step and convexity; one fitted to the loss curve may take its place.
     *
     * @return r = 1 - lambda eta
     */
    public ContractionRate rate() {
        return ContractionRate.of(convexity, step);
    }

    /** (G/lambda) r^t: how far the start still shows. */
    double transientPart(ContractionRate rate) {
        return gradient / convexity * rate.power(updates);
    }

    /** 2 G sqrt(eta/lambda): deviation of the stationary law, at most. */
    double stationaryPart() {
        return 2 * gradient * Math.sqrt(step / convexity);
    }

    /** G, lambda, eta, t. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("G", "largest norm of a gradient", "gradient", gradient),
                new Symbol("lambda", "strength of convexity", "gradient/parameters", convexity),
                new Symbol("eta", "step size", "parameters/gradient", step),
                new Symbol("t", "updates of the fastest node", "updates", updates));
    }
}
