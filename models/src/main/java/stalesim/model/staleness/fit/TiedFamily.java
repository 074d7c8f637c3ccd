package stalesim.model.staleness.fit;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TiedConwayMaxwellPoisson;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;

/**
 * Conway-Maxwell-Poisson laws with lambda tied to a known number of workers: a search over ln nu.
 *
 * @param tie how lambda follows from m and nu
 * @param workers m &gt;= 1
 */
record TiedFamily(Tie tie, int workers) implements LawFamily {

    private static final double LEAST_NU = 0.01;
    private static final double ABOVE_THE_POLE = 1.02;

    @Override
    public String name() {
        return tie.label();
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        return search(observed, observed::logLikelihood);
    }

    @Override
    public StalenessLaw nearest(Shares observed, StalenessLaw start) {
        StalenessLaw found = search(observed, observed::overlap);
        return observed.overlap(found) >= observed.overlap(start) ? found : start;
    }

    private StalenessLaw search(Shares observed, ToDoubleFunction<StalenessLaw> merit) {
        double low = Math.log(leastNu());
        double high = Math.max(low + 1, Math.log(ConwayMaxwellPoissonFamily.maxNu(observed.mean())));
        double guess = Math.log((observed.mean() + 1) / (observed.variance() + 0.05));
        double best = new BrentOptimizer(1e-9, 1e-12)
                .optimize(
                        new MaxEval(500),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(logNu -> merit.applyAsDouble(law(logNu))),
                        new SearchInterval(low, high, Math.max(low, Math.min(high, guess))))
                .getPoint();
        return law(best);
    }

    private double leastNu() {
        return tie == Tie.MODE ? LEAST_NU : Math.max(LEAST_NU, ABOVE_THE_POLE / (2.0 * workers - 1));
    }

    private TiedConwayMaxwellPoisson law(double logNu) {
        return new TiedConwayMaxwellPoisson(tie, workers, Math.exp(logNu));
    }
}
