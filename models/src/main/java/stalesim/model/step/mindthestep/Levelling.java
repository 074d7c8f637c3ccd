package stalesim.model.step.mindthestep;

import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Parameters;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = C lambda^-tau (tau!)^nu (equation A.14), which is C p(0) / p(tau): every past gradient weighs the same.
 *
 * <p>Literal, and not to be used: the sum of the stale terms vanishes as the paper says, but the mean step is infinite,
 * steps grow faster than exponentially beyond the mode, and the mean path is an oscillator without damping. Only a clip
 * makes it finite.
 *
 * @param factor C &gt; 0 and finite
 * @see "Paper 003 (thesis), theorem A.4.5; THEORY.md, audit (b)"
 */
public record Levelling(double factor) implements Adaptation {

    /** Checks the range. */
    public Levelling {
        Ranges.positive("factor", "factor", factor);
    }

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("equation", "a14", "form", "literal", "factor", factor);
    }

    @Override
    public Factors under(StalenessLaw law) {
        double log = Math.log(factor);
        if (law instanceof Poisson poisson) {
            return tau -> log + logFactorials(tau, 1) - Momenta.logPower(Math.log(poisson.lambda()), tau);
        }
        if (law instanceof ConwayMaxwellPoisson conway) {
            return tau -> log + logFactorials(tau, conway.nu()) - Momenta.logPower(conway.logLambda(), tau);
        }
        double first = law.logPmf(0);
        if (Double.isInfinite(first)) {
            throw new IllegalArgumentException("equation A.14 needs a law under which staleness 0 is possible");
        }
        return tau -> log + first - law.logPmf((int) Math.min(tau, Integer.MAX_VALUE));
    }

    static double logFactorials(long tau, double nu) {
        return nu * Gamma.logGamma(tau + 1.0);
    }
}
