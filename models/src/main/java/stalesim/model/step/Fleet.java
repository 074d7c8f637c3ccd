package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = eta exp(-beta tau) with beta = 2 ln(theta/2 + 1) / theta: damps exponentially, and like 1/(1 + tau) at
 * tau = theta/2.
 *
 * <p>theta is where the staleness distribution's tail begins; the thesis takes m + 1. Priority-preserving, not
 * mean-preserving: at staleness m - 1 = 15 a step has 1.9 % of its size. FLeet's boost of unusual gradients is left
 * out, as in the thesis.
 *
 * @param size eta &gt; 0 and finite
 * @param threshold theta &gt; 0 and finite, or 0 for m + 1 of the run
 * @see "Paper 003 (thesis), section C.6, footnote 3; Damaskinos et al. (2020), FLeet"
 */
public record Fleet(double size, double threshold) implements StepSize {

    /** Checks the ranges. */
    public Fleet {
        Ranges.positive("step size", "size", size);
        Ranges.notNegative("threshold", threshold);
    }

    /**
     * With the thesis' threshold m + 1.
     *
     * @param size eta &gt; 0 and finite
     * @param workers m &gt;= 1
     * @return the rule
     */
    public static Fleet forWorkers(double size, int workers) {
        return new Fleet(size, workers + 1.0);
    }

    /**
     * The rate of damping.
     *
     * @return beta &gt; 0
     * @throws IllegalStateException if the threshold is left to the run
     */
    public double beta() {
        if (threshold == 0) {
            throw new IllegalStateException("the threshold is known in a run alone: call forRun first");
        }
        return 2 * Math.log1p(threshold / 2) / threshold;
    }

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("size", size, "threshold", threshold);
    }

    @Override
    public Fleet forRun(int workers) {
        return threshold == 0 ? forWorkers(size, workers) : this;
    }

    @Override
    public double at(long update, long staleness) {
        return size * Math.exp(-beta() * staleness);
    }

    @Override
    public boolean needsStaleness() {
        return true;
    }
}
