package stalesim.model.staleness.fit;

import java.util.Optional;
import stalesim.model.staleness.CmpStatistics;
import stalesim.model.staleness.ConwayMaxwellPoisson;

/**
 * Newton's method on the likelihood of Conway-Maxwell-Poisson laws, with steps that are halved until they climb.
 *
 * <p>The law is an exponential family in (ln lambda, -nu) with statistics T and ln T!: the log-likelihood is concave
 * and maximal where E[T] and E[ln T!] equal the observed means. Some five to ten steps, each one summation of the
 * series.
 */
final class CmpNewton {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 12;
    /**
     * Twice what the log-likelihood of an update still lacks. The errors of the next step are the square of those of
     * the present one, relative to the law's width: from 1e-6 here to 1e-12.
     */
    private static final double LAST_STEP = 1e-12;
    /** Below this, rounding hides whether a step climbs. */
    private static final double ROUNDING = 1e-9;

    private final CmpObservation observed;
    private final double maxNu;

    private CmpNewton(CmpObservation observed) {
        this.observed = observed;
        maxNu = ConwayMaxwellPoissonFamily.maxNu(observed.mean());
    }

    /** The likeliest law; empty if it lies at an end of the range of nu, or too near to one for steps inside. */
    static Optional<ConwayMaxwellPoisson> from(ConwayMaxwellPoisson start, CmpObservation observed) {
        return new CmpNewton(observed).climb(start);
    }

    /**
     * One step: a likelier law, which is enough where what is observed changes before the next one, as in
     * expectation-maximisation. Empty as with {@link #from}.
     */
    static Optional<ConwayMaxwellPoisson> once(ConwayMaxwellPoisson start, CmpObservation observed) {
        CmpNewton newton = new CmpNewton(observed);
        return start.nu() > newton.maxNu / 2
                ? Optional.empty()
                : Direction.from(start, observed).flatMap(direction -> newton.step(start, direction));
    }

    private Optional<ConwayMaxwellPoisson> climb(ConwayMaxwellPoisson start) {
        ConwayMaxwellPoisson law = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<Direction> direction = Direction.from(law, observed);
            if (direction.isEmpty() || law.nu() > maxNu / 2) {
                return Optional.empty();
            }
            double promised = direction.get().promised();
            Optional<ConwayMaxwellPoisson> next = step(law, direction.get());
            if (next.isEmpty() || promised < LAST_STEP) {
                return next.isEmpty() && promised < ROUNDING ? Optional.of(law) : next;
            }
            law = next.get();
        }
        return Optional.empty();
    }

    /**
     * Where Newton's method goes.
     *
     * @param along change of ln lambda
     * @param across change of -nu
     * @param promised twice what the log-likelihood of an update gains, to second order
     */
    private record Direction(double along, double across, double promised) {

        static Optional<Direction> from(ConwayMaxwellPoisson law, CmpObservation observed) {
            CmpStatistics is = law.statistics();
            double determinant = is.variance() * is.varianceLogFactorial() - is.covariance() * is.covariance();
            if (!(determinant > 0)) {
                return Optional.empty();
            }
            double one = observed.mean() - is.mean();
            double other = observed.meanLogFactorial() - is.meanLogFactorial();
            double along = (is.varianceLogFactorial() * one - is.covariance() * other) / determinant;
            double across = (is.variance() * other - is.covariance() * one) / determinant;
            return Optional.of(new Direction(along, across, one * along + other * across));
        }
    }

    private Optional<ConwayMaxwellPoisson> step(ConwayMaxwellPoisson from, Direction direction) {
        double before = observed.logLikelihood(from);
        double share = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double nu = from.nu() - share * direction.across();
            double logLambda = from.logLambda() + share * direction.along();
            if (nu > 0 && nu < maxNu && converges(logLambda, nu)) {
                ConwayMaxwellPoisson next = new ConwayMaxwellPoisson(logLambda, nu);
                if (direction.promised() < ROUNDING || observed.logLikelihood(next) > before) {
                    return Optional.of(next);
                }
            }
            share /= 2;
        }
        return Optional.empty();
    }

    /** Leaves out laws that reach far beyond what was observed: their series are long and they are no good. */
    private boolean converges(double logLambda, double nu) {
        return logLambda / nu < Math.log(10 + 4 * observed.mean())
                || logLambda < Math.log1p(-0.1 / (1 + observed.mean()));
    }
}
