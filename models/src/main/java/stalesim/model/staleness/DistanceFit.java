package stalesim.model.staleness;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The laws nearest to observed staleness in Bhattacharyya distance.
 *
 * <p>Only staleness that occurred contributes to sum sqrt(p q), so one evaluation costs as much as there are
 * different values, however far the largest lies out.
 */
final class DistanceFit {

    private static final double LEAST_NU = 1e-4;
    private static final double NARROWEST = 1e-12;
    private static final double FIRST_STEP = 0.1;

    private final EmpiricalLaw observed;
    private final int[] occurred;
    private final double[] roots;

    DistanceFit(EmpiricalLaw observed) {
        this.observed = observed;
        occurred = IntStream.rangeClosed(0, observed.maxSupport())
                .filter(tau -> observed.pmf(tau) > 0)
                .toArray();
        roots = Arrays.stream(occurred)
                .mapToDouble(tau -> Math.sqrt(observed.pmf(tau)))
                .toArray();
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

    /** sum_{tau &lt;= u} sqrt(p(tau)) / sqrt(u+1) is largest for some u among the observed values. */
    StalenessLaw uniform() {
        int best = 0;
        double mostOverlap = -1;
        double sum = 0;
        for (int i = 0; i < occurred.length; i++) {
            sum += roots[i];
            double overlap = sum / Math.sqrt(occurred[i] + 1.0);
            if (overlap > mostOverlap) {
                mostOverlap = overlap;
                best = occurred[i];
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
        double inward = guess[1] > (leastNu + mostNu) / 2 ? -FIRST_STEP : FIRST_STEP;
        double[] best = new SimplexOptimizer(1e-10, 1e-15)
                .optimize(
                        new MaxEval(2000),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(point -> point[0] > mostMean || point[1] > mostNu || point[1] < leastNu
                                ? Double.POSITIVE_INFINITY
                                : distance(law(point))),
                        new InitialGuess(guess),
                        new NelderMeadSimplex(new double[] {FIRST_STEP, inward}))
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
        double overlap = 0;
        for (int i = 0; i < occurred.length; i++) {
            overlap += roots[i] * Math.sqrt(law.pmf(occurred[i]));
        }
        return -Math.log(overlap);
    }

    private StalenessLaw nearer(StalenessLaw one, StalenessLaw other) {
        return distance(one) <= distance(other) ? one : other;
    }
}
