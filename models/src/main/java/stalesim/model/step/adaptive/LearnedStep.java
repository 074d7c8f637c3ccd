package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.step.Parameters;
import stalesim.model.step.StepSize;

/**
 * An adaptation that learns its law from the run ("instance-based"): constant at first, then by the law of the
 * staleness observed so far, which is looked at again at updates r, 2 r, 4 r, 8 r and so on.
 *
 * <p>Each look doubles the number of observations, so that their error falls by a factor of 1.4 and all looks together
 * cost O(log N) tables.
 *
 * @param adaptation the rule
 * @param law what is taken for the law
 * @param size eta &gt; 0 and finite; the step before the first look
 * @param limits clip, refusals, normalisation on the observed law
 * @param first r &gt;= 1, update of the first look
 * @see "Paper 003 (thesis), section C.4"
 */
public record LearnedStep(Adaptation adaptation, LearnedLaw law, double size, StepLimits limits, long first)
        implements StepSize {

    /** Updates before the first look where nothing is said: the error of a CDF is then at most 0.05. */
    public static final long USUAL_FIRST = 100;

    /** Checks the ranges. */
    public LearnedStep {
        Ranges.positive("step size", "size", size);
        if (first < 1) {
            throw new IllegalArgumentException("first must be >= 1: first=" + first);
        }
        // a rule that does not exist under so plausible a law shall be known before the run
        StalenessHistogram plausible = new StalenessHistogram(new long[] {1, 4, 6, 4, 1});
        new StepTable(size, adaptation.under(law.of(plausible)), new EmpiricalLaw(plausible), limits);
    }

    /** The rule after a look at what was observed. */
    StepTable table(StalenessHistogram observed) {
        return new StepTable(size, adaptation.under(law.of(observed)), new EmpiricalLaw(observed), limits);
    }

    /** The base step for every staleness that is not refused. */
    StepTable constant(StalenessHistogram observed) {
        StepLimits refusals = new StepLimits(limits.clip(), limits.drop(), false);
        return new StepTable(size, tau -> 0, new EmpiricalLaw(observed), refusals);
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
                "law", Parameters.of("name", "learned", "as", law.label(), "first", first),
                "limits", limits.parameters());
    }

    @Override
    public StepSize forRun(int workers) {
        return new LearningStep(this, new ObservedStaleness(workers));
    }

    @Override
    public double at(long update, long staleness) {
        throw new IllegalStateException("a rule that learns belongs to one run: call forRun first");
    }

    @Override
    public boolean needsStaleness() {
        return true;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public double ceiling() {
        return size * limits.clip();
    }
}
