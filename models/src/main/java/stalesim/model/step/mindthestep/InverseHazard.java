package stalesim.model.step.mindthestep;

import java.util.Map;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = S(tau) / p(tau) with S(tau) = P[T &gt;= tau], the inverse hazard: what equations A.16 to A.18 amount to with
 * K = eta, the one constant for which their steps are positive and have a mean.
 *
 * <p>Positive, non-increasing for every Conway-Maxwell-Poisson law, constant 1/p for the geometric one. Its mean is
 * 1 + E[T], so it is meant to be normalised. Differs from the paper: A.18 with its K = 1 and eta = 0.01 makes 98.6 % of
 * the steps negative at 8 workers.
 *
 * @see "Paper 003 (thesis), theorem A.4.6, corollary A.4.7; corrected as in THEORY.md, audit (b)"
 */
public record InverseHazard() implements Adaptation {

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("equation", "inverse-hazard");
    }

    @Override
    public Factors under(StalenessLaw law) {
        return new Hazard(law)::logInverse;
    }
}
