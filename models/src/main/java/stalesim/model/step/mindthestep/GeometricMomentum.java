package stalesim.model.step.mindthestep;

import java.util.Map;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Parameters;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = C^-tau / p under geometric staleness (equation A.9), for a momentum of (1-p)/C: corrected C = (1-p)/mu,
 * literally (1-p)/(2-mu).
 *
 * <p>Its mean is 1/(1-mu) and its second moment finite for C^2 &gt; 1 - p, that is mu &lt; sqrt(1-p). The literal C
 * gives a momentum of 2 - mu &gt; 1: the mean path diverges for every mu &lt; 1.
 *
 * <p>Under another law p = 1 / (1 + E[T]), the geometric law of the same mean.
 *
 * @param momentum mu, 0 &lt;= mu &lt; 1
 * @param form whose C
 * @see "Paper 003 (thesis), equations A.9 to A.11, corollary A.4.4; corrected as in THEORY.md, audit (a)"
 */
public record GeometricMomentum(double momentum, Reading form) implements Adaptation {

    /** Checks the range. */
    public GeometricMomentum {
        Momenta.check(momentum);
    }

    /**
     * The base of the powers.
     *
     * @param p of the geometric law, 0 &lt; p &lt;= 1
     * @return C; infinity for a corrected momentum of 0
     */
    public double base(double p) {
        return (1 - p) / (form == Reading.LITERAL ? 2 - momentum : momentum);
    }

    @Override
    public String name() {
        return "mind-the-step";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("equation", "a9", "form", form.label(), "momentum", momentum);
    }

    @Override
    public Factors under(StalenessLaw law) {
        double p = law instanceof Geometric geometric ? geometric.p() : 1 / (1 + law.mean());
        double logBase = Math.log(base(p));
        return tau -> Momenta.logPower(-logBase, tau) - Math.log(p);
    }
}
