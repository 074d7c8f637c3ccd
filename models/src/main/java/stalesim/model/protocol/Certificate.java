package stalesim.model.protocol;

import java.util.List;
import java.util.OptionalDouble;

/** A {@link ComputeRule} that can tell how far above the least possible loss the model is at most. */
public interface Certificate extends ComputeRule {

    /**
     * The duality gap: the loss over all samples less the dual objective. Never negative but for rounding, and 0 at the
     * optimum alone. To be asked when no worker computes any more.
     *
     * @param parameters x, d values
     * @return f(x) - D(alpha) &gt;= f(x) - min f
     */
    double dualityGap(float[] parameters);

    /**
     * The gap at the end of a run.
     *
     * @param cycle of the run
     * @param parameters the model that it ended with
     * @return the gap; empty if no rule of the cycle knows it
     */
    static OptionalDouble dualityGap(List<Operation> cycle, float[] parameters) {
        return cycle.stream()
                .filter(operation -> operation instanceof Operation.Compute compute
                        && compute.rule() instanceof Certificate)
                .mapToDouble(operation ->
                        ((Certificate) ((Operation.Compute) operation).rule()).dualityGap(parameters))
                .findFirst();
    }
}
