package stalesim.model.staleness.fit;

import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.StalenessLaw;

/** Bounded uniform laws: the likeliest ends at the largest staleness. */
final class UniformFamily implements LawFamily {

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        return new BoundedUniform(observed.max());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact: sum_{tau &lt;= u} sqrt(p(tau)) / sqrt(u+1) is largest for some u among the observed values.
     */
    @Override
    public StalenessLaw nearest(Shares observed, StalenessLaw start) {
        int best = 0;
        double most = -1;
        double sum = 0;
        for (int i = 0; i < observed.size(); i++) {
            sum += Math.sqrt(observed.share(i));
            double overlap = sum / Math.sqrt(observed.value(i) + 1.0);
            if (overlap > most) {
                most = overlap;
                best = observed.value(i);
            }
        }
        return new BoundedUniform(best);
    }
}
