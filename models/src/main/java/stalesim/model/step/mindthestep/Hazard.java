package stalesim.model.step.mindthestep;

import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.Logarithms;

/**
 * The inverse hazard H(tau) = S(tau) / p(tau) of a law, S(tau) = P[T &gt;= tau], in logarithms.
 *
 * <p>Where the law's ratios r(tau) = p(tau+1) / p(tau) are known in closed form, from H(tau) = 1 + r(tau) H(tau+1): all
 * terms are positive, so the relative error stays near 1e-15 times the number of ratios that matter, at any staleness.
 * Under other laws from sums of probabilities; beyond their support H keeps its last value.
 */
final class Hazard {

    /** The recursion starts where the ratios up to there multiply to less than e to this. */
    private static final double LOG_NEGLIGIBLE = -42;

    private final StalenessLaw law;
    private final double[] logInverse;

    Hazard(StalenessLaw law) {
        this.law = law;
        logInverse = hasRatios() ? byRatios() : bySums();
    }

    /** ln H(tau); positive infinity where p(tau) = 0 but greater staleness is possible. */
    double logInverse(long tau) {
        if (tau < logInverse.length) {
            return logInverse[(int) tau];
        }
        return hasRatios() ? startedAfresh(tau) : logInverse[logInverse.length - 1];
    }

    private boolean hasRatios() {
        return law instanceof Poisson || law instanceof ConwayMaxwellPoisson || law instanceof Geometric;
    }

    private double[] byRatios() {
        double[] logs = new double[Math.addExact(1, Math.multiplyExact(2, law.maxSupport()))];
        int last = logs.length - 1;
        logs[last] = startedAfresh(last);
        for (int tau = last - 1; tau >= 0; tau--) {
            logs[tau] = Logarithms.add(0, logRatio(tau) + logs[tau + 1]);
        }
        return logs;
    }

    private double startedAfresh(long from) {
        long end = from;
        for (double product = 0; product > LOG_NEGLIGIBLE; end++) {
            product += logRatio(end);
        }
        double log = 0;
        for (long tau = end - 1; tau >= from; tau--) {
            log = Logarithms.add(0, logRatio(tau) + log);
        }
        return log;
    }

    private double logRatio(long tau) {
        if (law instanceof Poisson poisson) {
            return Math.log(poisson.lambda() / (tau + 1.0));
        }
        if (law instanceof ConwayMaxwellPoisson conway) {
            return conway.logLambda() - conway.nu() * Math.log(tau + 1.0);
        }
        return Math.log1p(-((Geometric) law).p());
    }

    private double[] bySums() {
        double[] logs = new double[law.maxSupport() + 1];
        double logTail = Double.NEGATIVE_INFINITY;
        for (int tau = logs.length - 1; tau >= 0; tau--) {
            double logProbability = law.logPmf(tau);
            logTail = Logarithms.add(logTail, logProbability);
            logs[tau] = logTail - logProbability;
        }
        return logs;
    }
}
