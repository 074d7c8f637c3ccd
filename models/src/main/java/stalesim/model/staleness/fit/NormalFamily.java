package stalesim.model.staleness.fit;

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
        return search(observed, observed.mean(), sigma, 0.1);
    }

    @Override
    public StalenessLaw likeliest(Shares observed, StalenessLaw near) {
        DiscretisedNormal law = (DiscretisedNormal) near;
        return search(observed, law.mu(), law.sigma(), 0.02);
    }

    private static StalenessLaw search(Shares observed, double mu, double sigma, double step) {
        double[] best = new SimplexOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(2000),
                        GoalType.MAXIMIZE,
                        new ObjectiveFunction(x -> observed.logLikelihood(
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
