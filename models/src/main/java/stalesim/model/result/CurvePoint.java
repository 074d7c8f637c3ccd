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
}
