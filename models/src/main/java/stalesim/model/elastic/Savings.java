package stalesim.model.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.bound.asynchrony.BreakEven;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;

/**
 * What an elastic run saves against a constant number of workers m_S, over the same time.
 *
 * @param bound the elastic run's stages and its constant rival
 * @see "Paper 003 (thesis), section D.6, eq. D.10 and D.11"
 */
public record Savings(BreakEven bound) {

    /**
     * Compares a run.
     *
     * @param run with a duration above 0
     * @param constant m_S &gt;= 1
     * @return the comparison
     * @throws IllegalArgumentException if the run has no duration
     */
    public static Savings of(RunResult run, int constant) {
        return new Savings(new BreakEven(stages(run), constant));
    }

    private static List<BreakEven.Stage> stages(RunResult run) {
        List<Parallelism.Step> steps = run.parallelism().steps();
        List<BreakEven.Stage> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? steps.get(i + 1).timeNs() : run.durationNs();
            long lengthNs = Math.min(end, run.durationNs()) - steps.get(i).timeNs();
            if (lengthNs > 0) {
                stages.add(new BreakEven.Stage(lengthNs / 1e9, steps.get(i).workers()));
            }
        }
        return stages;
    }

    /**
     * From when on the elastic run has for good used fewer worker-seconds.
     *
     * @return t_break-even in seconds; empty if not within the run
     */
    public OptionalDouble breakEvenSeconds() {
        double time = bound.value();
        return Double.isInfinite(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
    }

    /**
     * The share of the constant run's worker-seconds that is saved by the end of the elastic run.
     *
     * @return 1 - R_E/R_S; negative if it needs more
     */
    public double share() {
        return bound.saved();
    }
}
