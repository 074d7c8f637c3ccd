package stalesim.model.step.adaptive;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.step.StepSize;

/**
 * A {@link LearnedStep} in one run.
 *
 * <p>Threads: any number at once, without a lock. Every call counts its staleness with one atomic addition. The first
 * call at or beyond the update of a look claims it by compare-and-swap, makes a table of what is counted by then and
 * publishes it (volatile); the others go on with the table before it, or make the first one themselves. Calls before
 * the first look get the base step whatever the tables are, so workers whose gradients are never stale agree on every
 * step. Calls that are serialised (one worker, a locked store, the simulator, a replay) see the same sequence of
 * (t, tau) and so get the same steps.
 *
 * <p>A look at a law under which the rule does not exist, for instance because even clipped steps cannot reach the
 * mean, changes nothing.
 *
 * <p>Only applied gradients are counted, not refused ones. With a published store a gradient is counted once an
 * attempt.
 */
final class LearningStep implements StepSize {

    private final LearnedStep rule;
    private final ObservedStaleness observed;
    private final AtomicLong nextLook;
    private volatile StepTable table;

    LearningStep(LearnedStep rule, ObservedStaleness observed) {
        this.rule = rule;
        this.observed = observed;
        nextLook = new AtomicLong(rule.first());
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public Map<String, Object> parameters() {
        return rule.parameters();
    }

    @Override
    public double at(long update, long staleness) {
        long look = nextLook.get();
        if (update >= look && nextLook.compareAndSet(look, following(update))) {
            look();
        }
        double step = step(update, staleness);
        if (!Double.isNaN(step)) {
            observed.add(staleness);
        }
        return step;
    }

    private double step(long update, long staleness) {
        if (staleness > rule.limits().drop()) {
            return Double.NaN;
        }
        if (update < rule.first()) {
            return rule.size();
        }
        if (table == null) {
            look();
        }
        StepTable latest = table;
        return latest == null ? rule.size() : latest.at(staleness);
    }

    /** The first of r, 2 r, 4 r ... beyond this update. */
    private long following(long update) {
        long look = rule.first();
        while (look <= update) {
            look = look > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * look;
        }
        return look;
    }

    private void look() {
        StalenessHistogram histogram = observed.soFar();
        if (histogram.max() < 0) {
            return;
        }
        try {
            table = rule.table(histogram);
        } catch (IllegalArgumentException noRule) {
            // a run must not end because one look at the law allows no rule: the table before stays
            if (table == null) {
                table = rule.constant(histogram);
            }
        }
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
        return rule.ceiling();
    }

    @Override
    public StepSize forRun(int workers) {
        return rule.forRun(workers);
    }
}
