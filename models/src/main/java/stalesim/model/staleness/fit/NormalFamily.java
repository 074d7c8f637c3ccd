package stalesim.model.staleness.fit;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import stalesim.model.staleness.DiscretisedNormal;
import stalesim.model.staleness.StalenessLaw;

/**
 * Discretised normal laws: Nelder and Mead's search over mu / sigma and ln sigma from the observed moments.
 *
 * <p>sigma stays above 0.05, where a staleness next to the mode has less than e^-50, and mu above -3 (1 + mean):
 * farther down the law becomes geometric and the likelihood flat.
 */
final class NormalFamily implements LawFamily {

    private static final double LEAST_SIGMA = 0.05;
    private static final double SHEPPARD = 1 / 12.0;

    @Override
    public String name() {
        return "discretised-normal";
    }

    @Override
    public StalenessLaw likeliest(Shares observed) {
        double sigma = Math.sqrt(Math.max(4 * LEAST_SIGMA * LEAST_SIGMA, observed.variance() - SHEPPARD));
        return search(observed, observed::logLikelihood, new double[] {observed.mean(), sigma}, 0.1);
    }

    @Override
    public StalenessLaw likeliest(Shares observed, StalenessLaw near) {
        return search(observed, observed::logLikelihood, startOf(near), 0.02);
    }

    /** {@inheritDoc} One search, which never ends below its start. */
    @Override
    public StalenessLaw nearest(Shares observed, StalenessLaw start) {
        return search(observed, observed::overlap, startOf(start), 0.1);
    }

    private static double[] startOf(StalenessLaw near) {
        DiscretisedNormal law = (DiscretisedNormal) near;
        return new double[] {law.mu(), law.sigma()};
    }

    private static StalenessLaw search(
            Shares observed, ToDoubleFunction<StalenessLaw> merit, double[] start, double step) {
        double mu = start[0];
        double sigma = start[1];
        double[] best = new SimplexOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(2000),
                        GoalType.MAXIMIZE,
                        new ObjectiveFunction(x -> merit.applyAsDouble(
                                within(observed, mu + x[0] * sigma, sigma * Math.exp(x[1])))),
                        new InitialGuess(new double[2]),
                        new NelderMeadSimplex(new double[] {step, step}))
                .getPoint();
        return within(observed, mu + best[0] * sigma, sigma * Math.exp(best[1]));
    }

    private static DiscretisedNormal within(Shares observed, double mu, double sigma) {
        double lowest = -3 * (1 + observed.mean());
        double highest = 2.0 * observed.max() + 1;
        return new DiscretisedNormal(
                Math.max(lowest, Math.min(highest, mu)), Math.max(LEAST_SIGMA, Math.min(highest, sigma)));
    }
}
