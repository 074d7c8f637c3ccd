package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * One direction of a quadratic under SGD with constant step on W workers in groups of N.
 *
 * @param step eta &gt; 0
 * @param curvature h &gt; 0, with eta h &lt; 2
 * @param deviation sigma &gt;= 0, of a worker's gradient
 * @param grid W and N
 */
public record NoisyMode(double step, double curvature, double deviation, Grid grid) {

    /** Checks the ranges. */
    public NoisyMode {
        Ranges.positive("step", step);
        Ranges.positive("curvature", curvature);
        Ranges.notNegative("deviation", deviation);
        if (step * curvature >= 2) {
            throw new IllegalArgumentException("step * curvature must be < 2: step * curvature=" + step * curvature);
        }
    }

    /** eta, h, sigma, W and N. */
    List<Symbol> symbols() {
        return List.of(
                new Symbol("eta", "step size", "parameters/gradient", step),
                new Symbol("h", "curvature", "gradient/parameters", curvature),
                new Symbol("sigma", "deviation of a gradient", "gradient", deviation),
                new Symbol("W", "workers", "workers", grid.workers()),
                new Symbol("N", "workers of a group that just averaged", "workers", grid.size()));
    }

    /**
     * How workers are divided.
     *
     * @param workers W &gt;= 1
     * @param size N, a divisor of W, of the round that was last
     */
    public record Grid(int workers, int size) {

        /** Checks the ranges. */
        public Grid {
            Ranges.atLeastOne("workers", workers);
            Ranges.atLeastOne("size", size);
            if (workers % size != 0) {
                throw new IllegalArgumentException(
                        "workers must be a multiple of size: workers=" + workers + ", size=" + size);
            }
        }
    }
}
