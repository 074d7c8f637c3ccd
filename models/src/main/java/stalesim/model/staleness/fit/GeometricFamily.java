package stalesim.model.staleness.fit;

import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessLaw;

/** Geometric laws: p = 1 / (1 + mean) is the likeliest. */
final class GeometricFamily implements LawFamily {

    @Override
    public String name() {
        return "geometric";
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        return new Geometric(1 / (1 + observed.mean()));
    }
}
