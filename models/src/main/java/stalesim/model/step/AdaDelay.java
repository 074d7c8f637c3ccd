package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = 1 / (L + c sqrt(t + tau)), here eta / (1 + beta sqrt(t + tau)) with eta = 1/L and beta = c/L.
 *
 * <p>The staleness only adds to the number of updates, so late in a run it hardly matters: neither mean-preserving nor,
 * for large t, different from {@link RootDiminishing}.
 *
 * @param size eta = 1/L &gt; 0 and finite
 * @param decay beta = c/L &gt;= 0 and finite
 * @see "Sra, Yu, Li, Smola (2016), AdaDelay: delay adaptive distributed stochastic convex optimization; in table C.1 of
 *     paper 003 (thesis)"
 */
public record AdaDelay(double size, double decay) implements StepSize {

    /** Checks the ranges. */
    public AdaDelay {
        Ranges.positive("step size", "size", size);
        Ranges.notNegative("decay", decay);
    }

    @Override
    public String name() {
        return "ada-delay";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("size", size, "decay", decay);
    }

    @Override
    public double at(long update, long staleness) {
        return size / (1 + decay * Math.sqrt((double) update + staleness));
    }

    @Override
    public boolean needsStaleness() {
        return true;
    }
}
