package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/**
 * An adaptation whose law follows from the number of workers of the run: an {@link AdaptiveStep} is made for each run.
 *
 * @param adaptation the rule
 * @param law law by number of workers
 * @param size eta &gt; 0 and finite
 * @param limits clip, refusals, normalisation
 */
public record ByWorkers(Adaptation adaptation, WorkersLaw law, double size, StepLimits limits) implements StepSize {

    /** Checks the range. */
    public ByWorkers {
        Ranges.positive("step size", "size", size);
        // a rule that does not exist for eight workers shall be known before the run
        new AdaptiveStep(adaptation, law.of(8), size, limits);
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
                "law", law.label(),
                "limits", limits.parameters());
    }

    @Override
    public AdaptiveStep forRun(int workers) {
        return new AdaptiveStep(adaptation, law.of(workers), size, limits);
    }

    @Override
    public double at(long update, long staleness) {
        throw new IllegalStateException("the number of workers is known in a run alone: call forRun first");
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
