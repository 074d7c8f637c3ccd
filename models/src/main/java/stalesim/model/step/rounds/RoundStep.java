package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.rounds.RoundStarts;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/**
 * A step size that stays the same within a round: eta(t) of another rule at the round's first gradient,
 * t = sum_{j &lt; i} s_j (the paper's scheme "diminishing_2"). The rule itself, at every t, is its "diminishing_1".
 *
 * <p>One update is one gradient.
 */
public final class RoundStep implements StepSize {

    private final StepSize rule;
    private final SampleSizes sizes;
    private final RoundStarts starts;

    /**
     * A rule with rounds.
     *
     * @param rule eta(t)
     * @param sizes s_i
     */
    public RoundStep(StepSize rule, SampleSizes sizes) {
        this.rule = rule;
        this.sizes = sizes;
        starts = new RoundStarts(sizes);
    }

    @Override
    public String name() {
        return "round-" + rule.name();
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of(
                "within", rule.name(),
                "parameters", rule.parameters(),
                "rounds", Parameters.of("name", sizes.name(), "parameters", sizes.parameters()));
    }

    @Override
    public double at(long update, long staleness) {
        return rule.at(starts.before(update), staleness);
    }

    @Override
    public boolean needsStaleness() {
        return rule.needsStaleness();
    }
}
