package stalesim.model.step.mindthestep;

import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Parameters;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = (1 - kappa Q(tau, lambda)) lambda^-tau tau! (equation A.18), Q the regularised upper incomplete gamma
 * function P[T &lt; tau] and kappa = K / eta.
 *
 * <p>The case nu = 1 of {@link ConwayMomentum}, without its sum. Corrected kappa = 1, where g = e^-lambda H(tau) with H
 * the inverse hazard; literally K = 1 at eta = 0.01, so kappa = 100, and 98.6, 97.8 and 98.4 % of the steps are
 * negative for 8, 16 and 32 workers.
 *
 * <p>Under another law lambda = E[T].
 *
 * @param kappa K / eta &gt; 0 and finite; 1 where corrected
 * @param form corrected through the inverse hazard, literal as printed
 * @see "Paper 003 (thesis), corollary A.4.7 and section A.6; corrected as in THEORY.md, audit (b)"
 */
public record PoissonMomentum(double kappa, Reading form) implements Adaptation {

    private static final int MOST_TERMS = 1_000_000;

    /** Checks the ranges. */
    public PoissonMomentum {
        Momenta.checkKappa(kappa, form);
    }

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("equation", "a18", "form", form.label(), "kappa", kappa);
    }

    @Override
    public Factors under(StalenessLaw law) {
        double lambda = law instanceof Poisson poisson ? poisson.lambda() : law.mean();
        if (form == Reading.CORRECTED) {
            Hazard hazard = new Hazard(new Poisson(lambda));
            return tau -> hazard.logInverse(tau) - lambda;
        }
        return new Signed(
                tau -> 1 - kappa * below(tau, lambda),
                tau -> Levelling.logFactorials(tau, 1) - Momenta.logPower(Math.log(lambda), tau));
    }

    /** Q(tau, lambda) = P[T &lt; tau], 0 at tau = 0. */
    private static double below(long tau, double lambda) {
        return tau == 0 ? 0 : Gamma.regularizedGammaQ((double) tau, lambda, 1e-15, MOST_TERMS);
    }
}
