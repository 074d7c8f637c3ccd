package stalesim.model.result;

import java.util.OptionalDouble;

/**
 * One point of a loss curve.
 *
 * @param update number of updates applied before it, &gt;= 0
 * @param timeNs time since the start of the run, nanoseconds of the run's clock
 * @param loss mean loss over the fixed evaluation rows, regularisation included
 * @param testAccuracy share of a held-out test set that is classified right, between 0 and 1; empty where there is none
 */
public record CurvePoint(long update, long timeNs, double loss, OptionalDouble testAccuracy) {

    /** A loss above this multiple of the first one counts as divergence. */
    public static final double DIVERGENCE_FACTOR = 10;

    /**
     * A point without a test set.
     *
     * @param update number of updates applied before it, &gt;= 0
     * @param timeNs time since the start of the run
     * @param loss mean loss
     */
    public CurvePoint(long update, long timeNs, double loss) {
        this(update, timeNs, loss, OptionalDouble.empty());
    }

    /**
     * Whether a loss has diverged.
     *
     * @param loss the loss
     * @param firstLoss the loss at update 0
     * @return true above {@value #DIVERGENCE_FACTOR} times the first, or where it is NaN
     */
    public static boolean diverged(double loss, double firstLoss) {
        return !(loss <= DIVERGENCE_FACTOR * firstLoss);
    }
}
