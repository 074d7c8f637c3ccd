package stalesim.model.run;

import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;

/**
 * When a run ends: after a number of updates, or at the first point of the loss curve that is low enough or has
 * diverged.
 *
 * <p>Under the real clock that is the first point that is seen. Where a loss is wanted a thread watches the curve, a
 * little late; where none is, nobody disturbs the workers, and losses are evaluated after the run. It ends early then
 * if its parameters are not finite any more, but if its loss has diverged and stayed finite it goes on to its budget:
 * the outcome is {@link Outcome#DIVERGED} all the same, and {@link stalesim.model.result.RunResult#divergedAt()} tells
 * from which update on.
 *
 * @param updates budget, &gt;= 1
 * @param lossBelow wanted loss; NaN to use the whole budget whatever the loss
 */
public record StopRule(long updates, double lossBelow) {

    /** Checks the ranges. */
    public StopRule {
        if (updates < 1) {
            throw new IllegalArgumentException("updates must be >= 1: updates=" + updates);
        }
    }

    /**
     * After a number of updates alone.
     *
     * @param updates budget, &gt;= 1
     * @return the rule
     */
    public static StopRule after(long updates) {
        return new StopRule(updates, Double.NaN);
    }

    /**
     * Whether a wanted loss can end the run early.
     *
     * @return true if there is one
     */
    public boolean watchesLoss() {
        return !Double.isNaN(lossBelow);
    }

    /**
     * Judges one point of the loss curve.
     *
     * @param loss the loss there
     * @param firstLoss the loss at update 0
     * @return {@link Outcome#CONVERGED} or {@link Outcome#DIVERGED} if the run ends here, else
     *     {@link Outcome#BUDGET}
     */
    public Outcome judge(double loss, double firstLoss) {
        if (CurvePoint.diverged(loss, firstLoss)) {
            return Outcome.DIVERGED;
        }
        return loss <= lossBelow ? Outcome.CONVERGED : Outcome.BUDGET;
    }
}
