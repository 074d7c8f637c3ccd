package stalesim.model.result;

/**
 * One point of a loss curve.
 *
 * @param update number of updates applied before it, &gt;= 0
 * @param timeNs time since the start of the run, nanoseconds of the run's clock
 * @param loss mean loss over the fixed evaluation rows, regularisation included
 */
public record CurvePoint(long update, long timeNs, double loss) {}
