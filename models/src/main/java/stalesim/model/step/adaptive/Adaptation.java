package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.staleness.StalenessLaw;

/**
 * How a rule derives step sizes from a staleness law: the role of TAIL-tau and the MindTheStep rules.
 *
 * <p>Implementations are immutable.
 */
public interface Adaptation {

    /**
     * Name for reports and scenario files.
     *
     * @return lower-hyphen name, for instance {@code tail-tau}
     */
    String name();

    /**
     * The rule's own parameters, without size, law and limits.
     *
     * @return as in {@link stalesim.model.step.StepSize#parameters}
     */
    Map<String, Object> parameters();

    /**
     * The rule under a law.
     *
     * @param law of the staleness
     * @return its factors g(tau) = eta(tau) / eta
     * @throws IllegalArgumentException if the rule is not defined under this law
     */
    Factors under(StalenessLaw law);
}
