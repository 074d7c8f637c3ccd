package stalesim.model.staleness;

import java.util.function.DoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** The laws nearest to observed staleness in Bhattacharyya distance. */
final class DistanceFit {

    private static final double LEAST_NU = 1e-4;
    private static final double NARROWEST = 1e-12;

    private final EmpiricalLaw observed;

    DistanceFit(EmpiricalLaw observed) {
        this.observed = observed;
    }

    StalenessLaw geometric() {
        return byMean(mean -> new Geometric(1 / (1 + mean)));
    }

    StalenessLaw poisson() {
        return byMean(Poisson::new);
    }

    /** Searches over the logarithm of the mean; the ends allow for observations with a far but light tail. */
    private StalenessLaw byMean(DoubleFunction<StalenessLaw> lawWithMean) {
        if (observed.mean() == 0) {
            return lawWithMean.apply(0);
        }
        double high = Math.log(2.0 * observed.maxSupport() + 1);
        double low = Math.min(Math.log(observed.mean()), 0) - 10;
        double best = new BrentOptimizer(1e-9, NARROWEST)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(x -> distance(lawWithMean.apply(Math.exp(x)))),
                        new SearchInterval(low, high, Math.log(observed.mean())))
                .getPoint();
        return nearer(lawWithMean.apply(Math.exp(best)), lawWithMean.apply(observed.mean()));
    }

    /** sum_{tau <= u} sqrt(p(tau)) / sqrt(u+1) is largest for some u among the observed values. */
    StalenessLaw uniform() {
        int best = 0;
        double mostOverlap = -1;
        double roots = 0;
        for (int tau = 0; tau <= observed.maxSupport(); tau++) {
            roots += Math.sqrt(observed.pmf(tau));
            double overlap = roots / Math.sqrt(tau + 1.0);
            if (overlap > mostOverlap) {
                mostOverlap = overlap;
                best = tau;
            }
        }
        return new BoundedUniform(best);
    }

    /** Nelder-Mead over the logarithms of mean and nu, which hardly interact, from the likeliest law. */
    StalenessLaw conwayMaxwellPoisson(ConwayMaxwellPoisson start) {
        if (observed.mean() == 0) {
            return start;
        }
        double mostMean = Math.log(2.0 * observed.maxSupport() + 1);
        double mostNu = Math.log(ConwayMaxwellPoissonFit.maxNu(observed.mean()));
        double leastNu = Math.log(LEAST_NU);
        double[] guess = {Math.log(observed.mean()), Math.max(leastNu, Math.log(start.nu()))};
        double[] best = new SimplexOptimizer(1e-10, 1e-15)
                .optimize(
                        new MaxEval(2000),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(point -> point[0] > mostMean || point[1] > mostNu || point[1] < leastNu
                                ? Double.POSITIVE_INFINITY
                                : distance(law(point))),
                        new InitialGuess(guess),
                        new NelderMeadSimplex(new double[] {0.1, -0.1}))
                .getPoint();
        return nearer(nearer(law(best), start), law(geometric().mean()));
    }

    private static ConwayMaxwellPoisson law(double[] logMeanAndNu) {
        return ConwayMaxwellPoissonFit.withMean(Math.exp(logMeanAndNu[0]), Math.exp(logMeanAndNu[1]));
    }

    /** The limit nu = 0. */
    private static ConwayMaxwellPoisson law(double geometricMean) {
        return ConwayMaxwellPoissonFit.withMean(geometricMean, 0);
    }

    private double distance(StalenessLaw law) {
        return Distances.bhattacharyya(observed, law);
    }

    private StalenessLaw nearer(StalenessLaw one, StalenessLaw other) {
        return distance(one) <= distance(other) ? one : other;
    }
}
