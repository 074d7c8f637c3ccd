package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/** An adaptation under a stated law: eta(tau) = eta min(clip, s g(tau)), a table made once. */
public final class AdaptiveStep implements StepSize {

    private final Adaptation adaptation;
    private final StalenessLaw law;
    private final double size;
    private final StepLimits limits;
    private final StepTable table;

    /**
     * A rule with a law.
     *
     * @param adaptation the rule
     * @param law of the staleness, which the rule assumes and over which its mean is normalised
     * @param size eta &gt; 0 and finite
     * @param limits clip, refusals, normalisation
     * @throws IllegalArgumentException if the rule is not defined under this law, or cannot be normalised
     */
    public AdaptiveStep(Adaptation adaptation, StalenessLaw law, double size, StepLimits limits) {
        Ranges.positive("step size", "size", size);
        this.adaptation = adaptation;
        this.law = law;
        this.size = size;
        this.limits = limits;
        table = new StepTable(size, adaptation.under(law), law, limits);
    }

    @Override
    public String name() {
        return adaptation.name();
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of(
                "size", size,
                "adaptation", adaptation.parameters(),
                "law", Parameters.of("name", law.name(), "parameters", law.parameters()),
                "limits", limits.parameters());
    }

    /**
     * What normalisation multiplies the formula with.
     *
     * @return s &gt; 0; 1 where the rule is not normalised
     */
    public double scale() {
        return table.scale();
    }

    @Override
    public double at(long update, long staleness) {
        return table.at(staleness);
    }

    @Override
    public boolean needsStaleness() {
        return true;
    }

    @Override
    public double ceiling() {
        return size * limits.clip();
    }
}
