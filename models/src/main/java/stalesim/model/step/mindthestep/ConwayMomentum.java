package stalesim.model.step.mindthestep;

import java.util.Arrays;
import java.util.Map;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TiedConwayMaxwellPoisson;
import stalesim.model.step.Parameters;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;
import stalesim.model.step.adaptive.Logarithms;

/**
 * g(tau) = c(tau) lambda^-tau (tau!)^nu with c(tau) = 1 - (kappa / N) sum_{j &lt; tau} lambda^j / (j!)^nu and
 * kappa = K / eta (equations A.16 and A.17).
 *
 * <p>Literally N = e^lambda, whatever nu, and any kappa: c(tau) turns negative, and so do the steps. Corrected: N = Z
 * and kappa = 1, where c(tau) = P[T &gt;= tau] and g = H(tau) / Z with H the inverse hazard ({@link InverseHazard}).
 *
 * @param kappa K / eta &gt; 0 and finite; 1 where corrected
 * @param form which normaliser
 * @see "Paper 003 (thesis), theorem A.4.6; corrected as in THEORY.md, audit (b)"
 */
public record ConwayMomentum(double kappa, Reading form) implements Adaptation {

    /** Checks the ranges. */
    public ConwayMomentum {
        Momenta.checkKappa(kappa, form);
    }

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("equation", "a17", "form", form.label(), "kappa", kappa);
    }

    @Override
    public Factors under(StalenessLaw law) {
        ConwayMaxwellPoisson conway = conway(law);
        if (form == Reading.CORRECTED) {
            Hazard hazard = new Hazard(conway);
            return tau -> hazard.logInverse(tau) - conway.logNormaliser();
        }
        return literal(conway);
    }

    static ConwayMaxwellPoisson conway(StalenessLaw law) {
        if (law instanceof ConwayMaxwellPoisson conway) {
            return conway;
        }
        if (law instanceof Poisson poisson && poisson.lambda() > 0) {
            return new ConwayMaxwellPoisson(Math.log(poisson.lambda()), 1);
        }
        if (law instanceof TiedConwayMaxwellPoisson tied) {
            return tied.untied();
        }
        throw new IllegalArgumentException(
                "equations A.16 and A.17 need a Conway-Maxwell-Poisson law: law=" + law.name());
    }

    private Factors literal(ConwayMaxwellPoisson law) {
        double lambda = Math.exp(law.logLambda());
        double[] logSums = logSums(law);
        return new Signed(
                tau -> 1 - kappa * Math.exp(logSums[(int) Math.min(tau, logSums.length - 1)] - lambda),
                tau -> Levelling.logFactorials(tau, law.nu()) - Momenta.logPower(law.logLambda(), tau));
    }

    /** ln sum_{j &lt; tau} lambda^j / (j!)^nu; the last entry holds for all greater tau, too. */
    private static double[] logSums(ConwayMaxwellPoisson law) {
        double[] logSums = new double[law.maxSupport() + 2];
        Arrays.fill(logSums, Double.NEGATIVE_INFINITY);
        for (int tau = 1; tau < logSums.length; tau++) {
            double term = Momenta.logPower(law.logLambda(), tau - 1L) - Levelling.logFactorials(tau - 1L, law.nu());
            logSums[tau] = Logarithms.add(logSums[tau - 1], term);
        }
        return logSums;
    }
}
