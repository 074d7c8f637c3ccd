package stalesim.model.step.mindthestep;

import java.util.Map;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = (1 - mu) mu^tau / p(tau): the mean path has momentum mu exactly, under any law, and the mean step is eta.
 *
 * <p>For p(tau) g(tau) = (1 - mu) mu^tau is geometric: E[x_{i+1} - x_i] = mu E[x_i - x_{i-1}] - eta (1 - mu) grad. Its
 * second moment is infinite under Poisson and Conway-Maxwell-Poisson laws, and grows with staleness there: not to be
 * used without a clip, and with a clip the momentum is no longer exact.
 *
 * @param momentum mu, 0 &lt;= mu &lt; 1
 * @see "Derived from paper 003 (thesis), lemma A.4.1; THEORY.md, audit (b)"
 */
public record ExactMomentum(double momentum) implements Adaptation {

    /** Checks the range. */
    public ExactMomentum {
        Momenta.check(momentum);
    }

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("equation", "momentum", "momentum", momentum);
    }

    @Override
    public Factors under(StalenessLaw law) {
        return tau -> {
            double logPower = Momenta.logPower(Math.log(momentum), tau);
            double logProbability = law.logPmf((int) Math.min(tau, Integer.MAX_VALUE));
            return Double.isInfinite(logPower) ? logPower : Math.log1p(-momentum) + logPower - logProbability;
        };
    }
}
