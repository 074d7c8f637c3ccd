package stalesim.model.staleness.fit;

import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;

/** Poisson laws: lambda = mean is the likeliest. */
final class PoissonFamily implements LawFamily {

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        return new Poisson(observed.mean());
    }
}
