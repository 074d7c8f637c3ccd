package stalesim.model.machine;

/**
 * How the lock of the shared model is passed on.
 *
 * @param order who is next among those that wait
 * @param handOver whether a release hands the lock to the next, who owns it while it wakes up; otherwise it is free for
 *     whoever comes first (barging), as common mutexes do
 */
public record LockPolicy(ApplicationOrder order, boolean handOver) {

    /** First come, first woken, and whoever comes along may barge in: the lock of the real execution. */
    public static final LockPolicy BARGING = new LockPolicy(ApplicationOrder.FIRST_COME, false);
}
